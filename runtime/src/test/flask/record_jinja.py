#!/usr/bin/env python3
"""Records what Flask renders for templates whose forms in Qute are known.

    python3 record_jinja.py > ../resources/flask/jinja.txt

Tests read the file and need no Python: one compares the forms with what the build says, the other renders them.

Lines, tab-separated, everything but the letter in JSON:

    V  values                  what all templates are given
    N  name  jinja  qute       a template that others include or extend
    Q  name  qute              a template that there is in Qute only
    T  jinja  qute  rendered   a template, its form in Qute, and what Flask renders
"""

import json
from importlib.metadata import version

from flask import Flask, flash, render_template_string
from jinja2 import DictLoader

VALUES = {
    "name": "nm", "s": "bo <b>", "text": "Hello World", "n": 3, "zero": 0, "price": 2.5, "nothing": None, "empty": "",
    "yes": True, "no": False, "xs": ["a", "b", "c"], "none_of": [], "numbers": [3, 1, 2], "pairs": [[1, 2], [3, 4]],
    "d": {"k": "v", "k2": "v2"}, "user": {"name": "ann", "roles": ["admin"]}, "users": [{"name": "ann", "age": 3},
    {"name": "bob", "age": 0}], "part": "part.html", "i": 1, "html": "<i>x</i>", "lo": "layout.html",
}

NAMED = [
    ("layout.html", "<t>{% block title %}Site{% endblock %}</t>{% block body %}{% endblock body %}",
     "<t>{#insert title}Site{/insert}</t>{#insert body}{/insert}"),
    ("twice.html", "{% block title %}Site{% endblock %}-{{ self.title() }}", "{#insert title}Site{/insert}-{#insert title /}"),
    ("part.html", "[{{ n }}{{ name }}]", "[{n}{name}]"),
    ("forms.html", "{% macro field(name, type='text') %}<input name={{ name }} type={{ type }}>{% endmacro %}"
     "{% macro box(title) %}<b>{{ title }}</b>{{ caller() }}{% endmacro %}", None),
]

TAGS = [
    ("tags/field.html", "{#let type?='text'}<input name={name} type={type}>{/let}"),
    ("tags/box.html", "<b>{title}</b>{nested-content}"),
    ("tags/hello.html", "<p>{who}</p>"),
]

CASES = [
    # values
    ("{{ name }}", "{name}"),
    ("{{name}}", "{name}"),
    ("{{- name -}}", "{name}"),
    ("{{ s }}", "{s}"),
    ("{{ user.name }}", "{user.name}"),
    ("{{ user['name'] }}", "{user.name}"),
    ("{{ d['k'] }}", "{d.k}"),
    ("{{ d.get('k') }}", "{d.k}"),
    ("{{ d.get('zz', 'x') }}", "{d.zz.or('x')}"),
    ("{{ xs[0] }}", "{xs.get(0)}"),
    ("{{ xs.1 }}", "{xs.get(1)}"),
    ("{{ xs[i] }}", "{xs.get(i)}"),
    ("{{ xs[-1] }}", "{xs.last}"),
    ("{{ user.roles[0] }}", "{user.roles.get(0)}"),
    ("{{ 'a<b' }}", "{str:['a<b']}"),
    ("{{ 'a}}b' }}", "{str:['a}}b']}"),
    ("{{ \"it's\" }}", "{str:[\"it's\"]}"),
    ("{{ 'it\\'s' }}", "{str:[\"it's\"]}"),
    ("{{ 5 }}", "5"),
    ("{{ 2.5 }}", "2.5"),
    ("{{ true }}", "True"),
    ("{{ None }}", "None"),
    ("{{ name ~ '-' ~ n }}", "{str:concat(name, '-', n)}"),
    ("{{ (name ~ n)|upper }}", "{str:concat(name, n).upper}"),
    ("{{ n + 1 }}", "{n + 1}"),
    ("{{ 1 + n }}", "{n + 1}"),
    ("{{ n + 1 - i }}", "{n + 1 - i}"),
    ("{{ n - (i + 1) }}", "{n - (i + 1)}"),
    ("{{ n % 2 }}", "{n.mod(2)}"),
    ("{{ name + 'x' }}", "{name + 'x'}"),
    ("{{ '%s-%s' % (name, n) }}", "{str:fmt('%s-%s', name, n)}"),
    ("{{ '%s!'|format(name) }}", "{str:fmt('%s!', name)}"),
    ("{{ name.upper() }}", "{name.upper}"),
    ("{{ text.startswith('He') and 1 }}", "{text.startsWith('He') ? 1 : text.startsWith('He')}"),
    ("{{ text.replace('l', 'L') }}", "{text.replace('l', 'L')}"),
    ("{{ ', '.join(xs) }}", "{xs.join(', ')}"),
    # filters
    ("{{ name|upper }}", "{name.upper}"),
    ("{{ name | upper | lower }}", "{name.upper.lower}"),
    ("{{ 'abc'|upper }}", "{str:['abc'].upper}"),
    ("{{ nothing_here|default('a') }}", "{nothing_here.default('a')}"),
    ("{{ nothing_here|d('a') }}", "{nothing_here.d('a')}"),
    ("{{ empty|default('a', true) }}", "{empty.default('a', true)}"),
    ("{{ empty|default('a', boolean=True) }}", "{empty.default('a', true)}"),
    ("[{{ nothing_here|default }}]", "[{nothing_here.default('')}]"),
    ("{{ html|safe }}", "{html.safe}"),
    ("{{ html|e }}", "{html.e}"),
    ("{{ html|escape }}", "{html.escape}"),
    ("{{ html|striptags }}", "{html.striptags}"),
    ("{{ xs|length }}", "{xs.length}"),
    ("{{ xs|count }}", "{xs.count}"),
    ("{{ xs|join(', ') }}", "{xs.join(', ')}"),
    ("{{ xs|join(d='-') }}", "{xs.join('-')}"),
    ("{{ xs|first }}{{ xs|last }}", "{xs.first}{xs.last}"),
    ("{{ numbers|sort|join }}", "{numbers.sort.join}"),
    ("{{ numbers|sort(reverse=true)|join }}", "{numbers.sort(true).join}"),
    ("{{ numbers|sum }}{{ numbers|min }}{{ numbers|max }}", "{numbers.sum}{numbers.min}{numbers.max}"),
    ("{{ xs|reverse|join }}", "{xs.reverse.join}"),
    ("{{ text|truncate(8) }}", "{text.truncate(8)}"),
    ("{{ text|truncate(8, end='!') }}", "{text.truncate(8, false, '!')}"),
    ("{{ text|replace('World', name) }}", "{text.replace('World', name)}"),
    ("{{ text|wordcount }}{{ name|capitalize }}{{ name|title }}", "{text.wordcount}{name.capitalize}{name.title}"),
    ("{{ ' a '|trim }}", "{str:[' a '].trim}"),
    ("{{ name|center(6) }}|{{ text|indent(2, first=true) }}", "{name.center(6)}|{text.indent(2, true)}"),
    ("{{ price|round|int }}{{ '5'|int + 1 }}", "{price.round.int}{str:['5'].int + 1}"),
    ("{{ n|float }}{{ n|string }}{{ n|abs }}", "{n.float}{n.string}{n.abs}"),
    ("{{ d|tojson }}{{ xs|tojson }}", "{d.tojson}{xs.tojson}"),
    ("{{ text|urlencode }}", "{text.urlencode}"),
    ("{{ xs|unique|list|join }}", "{xs.unique.join}"),
    # choices
    ("{{ 'a' if yes else 'b' }}", "{yes ? 'a' : 'b'}"),
    ("{{ 'a' if no else 'b' if zero else 'c' }}", "{no ? 'a' : (zero ? 'b' : 'c')}"),
    ("{{ 'a' if yes }}", "{#if yes}a{/if}"),
    ("{{ 'a' if not yes else 'b' }}", "{#if !yes}a{#else}b{/if}"),
    ("{{ name if n == 3 else 'b' }}", "{#if n == 3}{name}{#else}b{/if}"),
    ("{{ n + 1 if n > 2 else 0 }}", "{#if n > 2}{n + 1}{#else}0{/if}"),
    ("{{ ('a' if yes else 'b')|upper }}", "{yes.ifTruthy('a').or('b').upper}"),
    ("{{ ('a' if yes else 'b') ~ name }}", "{str:concat((yes ? 'a' : 'b'), name)}"),
    ("{{ empty or 'b' }}", "{empty ? empty : 'b'}"),
    ("{{ empty or zero or 'c' }}", "{empty ? empty : (zero ? zero : 'c')}"),
    ("{{ yes and name }}", "{yes ? name : yes}"),
    ("{{ (empty or 'b')|upper }}", "{empty.ifTruthy(empty).or('b').upper}"),
    ("{{ n == 3 }}{{ n > 5 }}", "{#if n == 3}True{#else}False{/if}{#if n > 5}True{#else}False{/if}"),
    ("{{ nothing_here is defined }}", "{#if nothing_here?? != null}True{#else}False{/if}"),
    ("{{ 'a' in xs }}", "{#if xs.contains('a')}True{#else}False{/if}"),
    ("{{ not yes }}", "{#if !yes}True{#else}False{/if}"),
    # conditions
    ("{% if yes %}a{% endif %}", "{#if yes}a{/if}"),
    ("{%- if yes -%}a{%- endif +%}", "{#if yes}a{/if}"),
    ("{% if no %}a{% elif n == 3 %}b{% else %}c{% endif %}", "{#if no}a{#else if n == 3}b{#else}c{/if}"),
    ("{% if not yes %}a{% else %}b{% endif %}", "{#if !yes}a{#else}b{/if}"),
    ("{% if yes and no or yes %}a{% endif %}", "{#if (yes && no) || yes}a{/if}"),
    ("{% if no and not no or yes %}a{% endif %}", "{#if (no && !no) || yes}a{/if}"),
    ("{% if yes or no and no %}a{% endif %}", "{#if yes || (no && no)}a{/if}"),
    ("{% if (yes or no) and no %}a{% else %}b{% endif %}", "{#if (yes || no) && no}a{#else}b{/if}"),
    ("{% if not (n == 3 and yes) %}a{% else %}b{% endif %}", "{#if (n != 3) || !yes}a{#else}b{/if}"),
    ("{% if not (yes or no) %}a{% else %}b{% endif %}", "{#if !yes && !no}a{#else}b{/if}"),
    ("{% if n == 3 and yes %}a{% endif %}", "{#if (n == 3) && yes}a{/if}"),
    ("{% if 1 < n < 4 %}a{% endif %}", "{#if (1 < n) && (n < 4)}a{/if}"),
    ("{% if n >= 3 and n <= 3 and n != 4 %}a{% endif %}", "{#if (n >= 3) && (n <= 3) && (n != 4)}a{/if}"),
    ("{% if n + 1 > 3 %}a{% endif %}", "{#if n.plus(1) > 3}a{/if}"),
    ("{% if n - 1 == 2 %}a{% endif %}", "{#if n.minus(1) == 2}a{/if}"),
    ("{% if xs|length > 2 %}a{% endif %}", "{#if xs.length > 2}a{/if}"),
    ("{% if name|upper == 'NM' %}a{% endif %}", "{#if name.upper == 'NM'}a{/if}"),
    ("{% if 'a' in xs %}a{% endif %}", "{#if xs.contains('a')}a{/if}"),
    ("{% if 'z' not in xs %}a{% endif %}", "{#if !xs.contains('z')}a{/if}"),
    ("{% if not 'z' in xs and yes %}a{% endif %}", "{#if !xs.contains('z') && yes}a{/if}"),
    ("{% if 'bo' in s %}a{% endif %}", "{#if s.contains('bo')}a{/if}"),
    ("{% if name in ['x', 'nm'] %}a{% endif %}", "{#if (name == 'x') || (name == 'nm')}a{/if}"),
    ("{% if name not in ('x', 'nm') %}a{% else %}b{% endif %}", "{#if (name != 'x') && (name != 'nm')}a{#else}b{/if}"),
    ("{% if nothing_here is defined %}a{% else %}b{% endif %}", "{#if nothing_here?? != null}a{#else}b{/if}"),
    ("{% if zero is defined %}a{% endif %}", "{#if zero?? != null}a{/if}"),
    ("{% if user.zz is not defined %}a{% endif %}", "{#if user.zz?? == null}a{/if}"),
    ("{% if zz is undefined or zz %}a{% endif %}", "{#if (zz?? == null) || zz}a{/if}"),
    ("{% if nothing is none %}a{% endif %}", "{#if nothing == null}a{/if}"),
    ("{% if name is not none and yes %}a{% endif %}", "{#if (name != null) && yes}a{/if}"),
    ("{% if n is odd %}a{% endif %}{% if n is even %}b{% endif %}", "{#if n.mod(2) != 0}a{/if}{#if n.mod(2) == 0}b{/if}"),
    ("{% if n is divisibleby 3 %}a{% endif %}", "{#if n.mod(3) == 0}a{/if}"),
    ("{% if n is divisibleby(2) %}a{% else %}b{% endif %}", "{#if n.mod(2) == 0}a{#else}b{/if}"),
    ("{% if yes is true %}a{% endif %}", "{#if yes == true}a{/if}"),
    ("{% if n is eq 3 %}a{% endif %}{% if n is gt(2) %}b{% endif %}", "{#if n == 3}a{/if}{#if n > 2}b{/if}"),
    ("{% if (name if yes else empty) %}a{% endif %}", "{#if (yes && name) || (!yes && empty)}a{/if}"),
    # loops
    ("{% for x in xs %}{{ x }}{% endfor %}", "{#for x in xs}{x}{/for}"),
    ("{% for x in none_of %}{{ x }}{% else %}none{% endfor %}", "{#for x in none_of}{x}{#else}none{/for}"),
    ("{% for x in xs %}{{ loop.index }}{{ loop.index0 }}{{ loop.length }}{{ loop.revindex }}{{ loop.revindex0 }}{% endfor %}",
     "{#for x in xs}{x_count}{x_index}{xs.size}{xs.size.minus(x_index)}{xs.size.minus(x_count)}{/for}"),
    ("{% for x in xs %}{% if loop.first %}<{% endif %}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}",
     "{#for x in xs}{#if x_isFirst}<{/if}{x}{#if !x_isLast}, {/if}{/for}"),
    ("{% for x in xs %}{{ loop.cycle('odd', 'even') }}{% endfor %}", "{#for x in xs}{x_isOdd ? 'odd' : 'even'}{/for}"),
    ("{% for x in xs %}{% if not loop.first %}{{ loop.previtem }}{% endif %}{% endfor %}",
     "{#for x in xs}{#if !x_isFirst}{xs.get(x_index.minus(1))}{/if}{/for}"),
    ("{% for k, v in d.items() %}{{ k }}={{ v|upper }};{% endfor %}", "{#for entry in d}{entry.key}={entry.value.upper};{/for}"),
    ("{% for k, v in d|items %}{{ k }}={{ v }};{% endfor %}", "{#for entry in d}{entry.key}={entry.value};{/for}"),
    ("{% for k in d.keys() %}{{ k }};{% endfor %}{% for v in d.values() %}{{ v }};{% endfor %}",
     "{#for k in d.keys}{k};{/for}{#for v in d.values}{v};{/for}"),
    ("{% for a, b in pairs %}{{ a }}{{ b }};{% endfor %}", "{#for item in pairs}{item.get(0)}{item.get(1)};{/for}"),
    ("{% for p in pairs %}{% for a in p %}{{ a }}{{ loop.index }}{% endfor %}{{ loop.index }}{% endfor %}",
     "{#for p in pairs}{#for a in p}{a}{a_count}{/for}{p_count}{/for}"),
    ("{% for x in xs if x != 'b' %}{{ x }}{% endfor %}", "{#for x in xs}{#if x != 'b'}{x}{/if}{/for}"),
    ("{% for i in range(3) %}{{ i }}{% endfor %}", "{#for i in 3}{i_index}{/for}"),
    ("{% for i in range(n) %}{{ i }}{% endfor %}", "{#for i in n}{i_index}{/for}"),
    ("{% for i in range(1, 4) %}{{ i }}{% endfor %}", "{#for i in 3}{i}{/for}"),
    ("{% for i in range(1, n + 1) %}{{ i }}{% endfor %}", "{#for i in n}{i}{/for}"),
    ("{% for u in users %}{% if u.age %}{{ u.name }}{% endif %}{% endfor %}",
     "{#for u in users}{#if u.age}{u.name}{/if}{/for}"),
    # variables
    ("{% set x = 1 %}{{ x }}", "{#let x=1}{x}"),
    ("{% set x = name ~ 'a b' %}{{ x }}", "{#let x=str:concat(name, 'a b')}{x}"),
    ("{% set x = 'a' if yes else 'b' %}{{ x }}", "{#let x=(yes ? 'a' : 'b')}{x}"),
    ("{% set x = n + 1 %}{{ x }}", "{#let x=(n + 1)}{x}"),
    ("{% set x = 1.5 %}{{ x }}", "{#let x=1.5d}{x}"),
    ("{% set a, b = 1, 'b' %}{{ a }}{{ b }}", "{#let a=1 b='b'}{a}{b}"),
    ("{% set x %}<b>{{ s }}</b>{% endset %}{{ x }}{{ x }}", "{#capture x}<b>{s}</b>{/capture}{cap:x.safe}{cap:x.safe}"),
    ("{% set x | upper %}<b>{{ s }}</b>{% endset %}{{ x }}", "{#capture x}<b>{s}</b>{/capture}{cap:x.safe.upper}"),
    ("{% with a = 1, b = name %}{{ a }}{{ b }}{% endwith %}", "{#let a=1 b=name}{a}{b}{/let}"),
    ("{% with %}{{ n }}{% endwith %}", "{n}"),
    ("{% filter upper %}<b>{{ name }}</b>{% endfilter %}", "{#capture filtered}<b>{name}</b>{/capture}{cap:filtered.safe.upper}"),
    # templates
    ("{% extends 'layout.html' %}{% block title %}T{{ n }}{% endblock %}{% block body %}B{% endblock %}",
     "{#include layout.html}{#title}T{n}{/title}{#body}B{/body}"),
    ("{% extends \"layout.html\" %}{% block body %}<{% block inner %}i{% endblock %}>{% endblock %}",
     "{#include layout.html}{#body}<{#insert inner}i{/insert}>{/body}"),
    ("{% extends lo %}{% block title %}T{% endblock title %}", "{#include _id=lo}{#title}T{/title}"),
    ("{% extends 'twice.html' %}{% block title %}T{% endblock %}", "{#include twice.html}{#title}T{/title}"),
    ("{% include 'part.html' %}!", "{#include part.html /}!"),
    ("{% include part %}", "{#include _id=part /}"),
    ("{% include 'part.html' ignore missing with context %}", "{#include part.html /}"),
    ("{% with n = 5 %}{% include 'part.html' %}{% endwith %}", "{#let n=5}{#include part.html /}{/let}"),
    # macros
    ("{% from 'forms.html' import field %}{{ field(name='q') }}", "{#field name='q' /}"),
    ("{% from 'forms.html' import field, box as b %}{{ field(name='q', type=name) }}", "{#field name='q' type=name /}"),
    ("{% import 'forms.html' as forms %}{{ forms.field(name='q')|safe }}", "{#field name='q' /}"),
    ("{% from 'forms.html' import box %}{% call box(title='T') %}in {{ n }}{% endcall %}", "{#box title='T'}in {n}{/box}"),
    # Flask
    ("{{ url_for('user', username=user.name) }}", "{urlFor('user', 'username', user.name)}"),
    ("<a href=\"{{ url_for('user', username='a b', _external=True) }}\">",
     "<a href=\"{urlFor('user', 'username', 'a b', '_external', true)}\">"),
    ("{{ url_for('static', filename='style.css') }}", "{urlFor('static', 'filename', 'style.css')}"),
    ("{% for m in get_flashed_messages() %}{{ m }};{% endfor %}", "{#for m in getFlashedMessages()}{m};{/for}"),
    ("{% with messages = get_flashed_messages(with_categories=true) %}{% if messages %}{% for category, message in messages %}"
     "{{ category }}:{{ message }};{% endfor %}{% endif %}{% endwith %}",
     "{#let messages=getFlashedMessagesWithCategories()}{#if messages}{#for message in messages}"
     "{message.category}:{message.message};{/for}{/if}{/let}"),
    ("{% for category, m in get_flashed_messages(with_categories=True, category_filter=['error']) %}{{ category }}{{ m }}{% endfor %}",
     "{#for m in getFlashedMessagesWithCategories('error')}{m.category}{m.message}{/for}"),
    ("{% for m in get_flashed_messages(category_filter=['error', 'info']) %}{{ m }}{% endfor %}",
     "{#for m in getFlashedMessages('error', 'info')}{m}{/for}"),
    ("{{ request.path }} {{ request.args.get('q', '') }} {{ request.args['q'] }} {{ request.args.get('z', 'none') }}",
     "{request.path} {request.args.q.or('')} {request.args.q} {request.args.z.or('none')}"),
    ("{{ session['user'] }}{{ session.get('zz', 'x') }}{{ g.user }}", "{session.user}{session.zz.or('x')}{g.user}"),
    ("{% if 'user' in session %}a{% endif %}{% if 'zz' not in session %}b{% endif %}",
     "{#if session.containsKey('user')}a{/if}{#if !session.containsKey('zz')}b{/if}"),
    ("{% if 'user' in g %}a{% endif %}{% if 'zz' not in g %}b{% endif %}",
     "{#if g.contains('user')}a{/if}{#if !g.contains('zz')}b{/if}"),
    ("{% if 'zz' in config %}a{% elif 'TESTING' in config %}b{% endif %}",
     "{#if config.containsKey('zz')}a{#else if config.containsKey('TESTING')}b{/if}"),
    ("{% if 'q' in request.args and 'zz' not in request.args %}a{% endif %}",
     "{#if request.args.contains('q') && !request.args.contains('zz')}a{/if}"),
    ("{% if 'q' in request.values and 'q' not in request.form %}a{% endif %}",
     "{#if request.values.contains('q') && !request.form.contains('q')}a{/if}"),
    ("{% if 'zz' not in request.cookies and 'zz' not in request.files %}a{% endif %}",
     "{#if !request.cookies.contains('zz') && !request.files.contains('zz')}a{/if}"),
    ("{% if 'Host' in request.headers %}a{% endif %}", "{#if request.headers.contains('Host')}a{/if}"),
    ("{{ 'user' in session }}{{ ('user' in session)|string|upper }}",
     "{#if session.containsKey('user')}True{#else}False{/if}{session.containsKey('user').string.upper}"),
    ("{{ config.get('APPLICATION_ROOT') }}{{ config.get('ZZ', 'x') }}{{ config.get('ZZ')|default('y', true) }}",
     "{config.get('APPLICATION_ROOT')}{config.get('ZZ').or('x')}{config.get('ZZ').default('y', true)}"),
    ("{% for k in session if k == 'user' %}{{ k }}{% endfor %}{% for k in request.args %}{{ k }}{% endfor %}",
     "{#for k in session}{#if k.key == 'user'}{k.key}{/if}{/for}{#for k in request.args.keys}{k}{/for}"),
    ("{% for k in session.keys() if k == 'user' %}{{ k }}{% endfor %}{% if 'user' in session.keys() %}a{% endif %}",
     "{#for k in session}{#if k.key == 'user'}{k.key}{/if}{/for}{#if session.containsKey('user')}a{/if}"),
    # markup
    ("{{ '<b>'|safe ~ s ~ '</b>'|safe }}", "{str:['<b>'].safe + s + str:['</b>'].safe}"),
    ("{{ s ~ '<br>'|safe ~ n }}", "{str:[''].safe + s + str:['<br>'].safe + n}"),
    ("{{ (html|safe ~ s)|upper }}", "{html.safe.plus(s).upper}"),
    ("{{ html|safe + s }}{{ s + html|safe }}", "{html.safe + s}{str:[''].safe + s + html.safe}"),
    ("{{ html|e ~ n if yes else n }}", "{#if yes}{html.e + n}{#else}{n}{/if}"),
    ("{% set x %}<b>{{ s }}</b>{% endset %}{{ x ~ s }}", "{#capture x}<b>{s}</b>{/capture}{cap:x.safe + s}"),
    ("{% set x = html|safe ~ s %}{{ x }}", "{#let x=(html.safe + s)}{x}"),
    ("{{ ('<b>%s</b>'|safe) % s }}{{ '<b>%s %s</b>'|safe|format(s, n) }}",
     "{str:['<b>%s</b>'].safe.format(s)}{str:['<b>%s %s</b>'].safe.format(s, n)}"),
    # and with or
    ("{{ n == 3 and 'x' or 'y' }}{{ no and 'x' or name }}{{ yes and n == 3 and 1 or 2 }}",
     "{#if n == 3}x{#else}y{/if}{no ? 'x' : name}{#if yes && (n == 3)}1{#else}2{/if}"),
    # attributes
    ("{% for u in users|sort(attribute='age') %}{{ u.name }}{% endfor %}",
     "{#for u in users.sort(false, false, 'age')}{u.name}{/for}"),
    ("{% for u in users|sort(true, attribute='name') %}{{ u.name }}{% endfor %}",
     "{#for u in users.sort(true, false, 'name')}{u.name}{/for}"),
    ("{{ users|join(', ', 'name') }} {{ users|join(attribute='name') }} {{ users|join(', ', attribute='name') }}",
     "{users.join(', ', 'name')} {users.join('', 'name')} {users.join(', ', 'name')}"),
    ("{{ users|sum(attribute='age') }} {{ users|sum('age', 5) }} {{ numbers|sum(start=5) }}",
     "{users.sum('age')} {users.sum('age', 5)} {numbers.sum(null, 5)}"),
    ("{{ (users|min(attribute='age')).name }} {{ (users|max(attribute='age')).name }}",
     "{users.min(false, 'age').name} {users.max(false, 'age').name}"),
    ("{% for u in users|unique(attribute='name') %}{{ u.name }}{% endfor %}",
     "{#for u in users.unique(false, 'name')}{u.name}{/for}"),
    ("{{ '7'|int(base=8) }}{{ price|round(method='floor') }}{{ text|indent(blank=true) }}",
     "{str:['7'].int(0, 8)}{price.round(0, 'floor')}{text.indent(4, false, true)}"),
    ("{{ zero|default(boolean=true) }}{{ n|filesizeformat(binary=true) }}",
     "{zero.default('', true)}{n.filesizeformat(true)}"),
    # the rest
    ("{# a comment #}a{#- another -#}b{#third#}", "{! a comment !}a{! another !}b{! third !}"),
    ("{# {{ name }} {% if x %} #}a", "{! {{ name }} {% if x %} !}a"),
    ("{% raw %}{{ name }} {% if %}{% endraw %}!", "{|{{ name }} {% if %}|}!"),
    ("{% autoescape true %}{{ s }}{% endautoescape %}", "{s}"),
    ("<style>a { color: {{ name }} }</style>", "<style>a { color: {name} }</style>"),
    ("<script>var a = { b: {{ n }} };</script>", "<script>var a = { b: {n} };</script>"),
]


def main():
    print(f"# Flask {version('flask')}, Jinja {version('jinja2')}")
    app = Flask(__name__)
    app.secret_key = "key"
    app.jinja_loader = DictLoader({name: jinja for name, jinja, _ in NAMED})
    app.add_url_rule("/user/<username>", "user", str)
    write("V", VALUES)
    for name, jinja, qute in NAMED:
        if qute is not None:
            write("N", name, jinja, qute)
    for name, qute in TAGS:
        write("Q", name, qute)
    for jinja, qute in CASES:
        with app.test_request_context("/p?q=1"):
            from flask import g, session
            session["user"] = "ann"
            g.user = "bob"
            flash("saved")
            flash("<bad>", "error")
            write("T", jinja, qute, render_template_string(jinja, **VALUES))


def write(kind, *fields):
    print(kind, *(json.dumps(field) for field in fields), sep="\t")


main()
