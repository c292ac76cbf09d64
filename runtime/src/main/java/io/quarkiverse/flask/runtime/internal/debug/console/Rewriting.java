package io.quarkiverse.flask.runtime.internal.debug.console;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.quarkiverse.flask.runtime.internal.debug.console.JavaTokens.Kind;
import io.quarkiverse.flask.runtime.internal.debug.console.JavaTokens.Token;

/**
 * Writes source of a method so that it means the same in another class: {@code this}, and members that are not qualified. What
 * the source itself declares means that; classes in it are left alone.
 */
final class Rewriting {

    private static final Set<String> KEYWORDS = Set.of("return", "throw", "else", "do", "case", "new", "instanceof", "assert",
            "yield", "when", "extends", "implements", "super", "import", "package", "goto", "throws", "default", "if", "while",
            "for", "switch", "try", "catch", "finally", "synchronized", "break", "continue", "this", "true", "false", "null");
    private static final Set<String> CLASSES = Set.of("class", "interface", "enum", "record");
    private static final Set<String> NOT_FREE = Set.of(".", "::", "new", "@", "class", "interface", "enum", "record", "case",
            "break", "continue", "extends", "implements", "throws", "instanceof");
    private static final Set<String> ENDS_DECLARATION = Set.of("=", ";", ",", ":", ")", "->", "[", "when", "&&", "(", "");
    private static final Token NOTHING = new Token(Kind.OPERATOR, "", 0, 0);

    private final List<Token> tokens;
    private final Members members;
    private final Set<String> declared = new HashSet<>();
    private final boolean[] inClass;
    private final List<Rewritten.Edit> edits = new ArrayList<>();

    private Rewriting(String source, Members members) {
        this.tokens = JavaTokens.of(source);
        this.members = members;
        this.inClass = new boolean[tokens.size()];
    }

    /**
     * Rewrites source.
     *
     * @param members what its class has
     * @param hides names that mean something else, though the class has them; {@code name(} is that of a method
     * @param end where what is still being written ends: its last word stays as it is; negative if all is written
     */
    static Rewritten of(String source, Members members, Predicate<String> hides, int end) {
        Rewriting rewriting = new Rewriting(source, members);
        if (members != Members.NONE && !rewriting.token(0).is("import")) {
            rewriting.findClasses();
            rewriting.findDeclared();
            for (int i = 0; i < rewriting.tokens.size(); i++) {
                if (rewriting.tokens.get(i).kind() == Kind.WORD && rewriting.tokens.get(i).end() != end) {
                    rewriting.rewrite(i, hides);
                }
            }
        }
        return Rewritten.of(source, rewriting.edits);
    }

    private Token token(int i) {
        return i < 0 || i >= tokens.size() ? NOTHING : tokens.get(i);
    }

    private void rewrite(int i, Predicate<String> hides) {
        Token word = token(i);
        if (word.is("this")) {
            rewriteThis(i);
        } else if (!inClass[i] && isFree(i) && isMember(i, hides)) {
            boolean called = token(i + 1).is("(");
            String written = called ? members.method(word.text()) : members.field(word.text());
            if (written != null && (called || token(i + 1).kind() != Kind.WORD || token(i + 1).is("instanceof"))) {
                edits.add(new Rewritten.Edit(word.start(), word.end(), written));
            }
        }
    }

    private boolean isMember(int i, Predicate<String> hides) {
        String name = name(i);
        return !declared.contains(name) && !hides.test(name);
    }

    /** A name; that of a method with its parenthesis. */
    private String name(int i) {
        return token(i + 1).is("(") ? token(i).text() + "(" : token(i).text();
    }

    private void rewriteThis(int i) {
        Token word = token(i);
        if (token(i - 1).is(".")) {
            String self = members.self(token(i - 2).text());
            if (self != null) {
                edits.add(new Rewritten.Edit(token(i - 2).start(), word.end(), self));
            }
        } else if (!inClass[i] && members.self() != null) {
            edits.add(new Rewritten.Edit(word.start(), word.end(), members.self()));
        }
    }

    private boolean isFree(int i) {
        return !KEYWORDS.contains(token(i).text()) && !NOT_FREE.contains(token(i - 1).text()) && !isDeclaration(i);
    }

    /** What a type comes before is a name that is declared. */
    private boolean isDeclaration(int i) {
        Token before = token(i - 1);
        boolean typed = before.kind() == Kind.WORD && !KEYWORDS.contains(before.text()) || before.is("...")
                || before.is("]") && token(i - 2).is("[") || before.is(">") && opensTypes(i - 1);
        return typed && ENDS_DECLARATION.contains(token(i + 1).text());
    }

    /** Tells whether a {@code >} ends arguments of a type rather than comparing. */
    private boolean opensTypes(int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            Token token = token(i);
            if (token.is(">")) {
                depth++;
            } else if (token.is("<")) {
                if (--depth == 0) {
                    return token(i - 1).kind() == Kind.WORD;
                }
            } else if (token.kind() == Kind.LITERAL || token.kind() == Kind.OPERATOR && !",.?[]&@".contains(token.text())) {
                return false;
            }
        }
        return false;
    }

    private void findDeclared() {
        for (int i = 0; i < tokens.size(); i++) {
            if (token(i).kind() == Kind.WORD && isDeclaration(i) || token(i + 1).is("->") && token(i).kind() == Kind.WORD) {
                declared.add(name(i));
            } else if (token(i).is(")") && token(i + 1).is("->")) {
                findParameters(i);
            }
        }
    }

    private void findParameters(int close) {
        for (int i = close - 1; i >= 0 && !token(i).is("("); i--) {
            if (token(i).kind() == Kind.WORD && (token(i + 1).is(",") || token(i + 1).is(")"))) {
                declared.add(token(i).text());
            }
        }
    }

    private void findClasses() {
        boolean expected = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = token(i);
            if (CLASSES.contains(token.text()) && token(i + 1).kind() == Kind.WORD && !token(i - 1).is(".")) {
                expected = true;
            } else if (token.is("{") && (expected || isAnonymous(i))) {
                expected = false;
                i = mark(i);
            }
        }
    }

    /** Tells whether a brace follows {@code new Type(…)}. */
    private boolean isAnonymous(int brace) {
        if (!token(brace - 1).is(")")) {
            return false;
        }
        int i = brace - 1;
        for (int depth = 0; i >= 0; i--) {
            depth += token(i).is(")") ? 1 : token(i).is("(") ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        for (i--; i >= 0 && (token(i).kind() == Kind.WORD || "<>,.?[]".contains(token(i).text())); i--) {
            if (token(i).is("new")) {
                return true;
            }
        }
        return false;
    }

    /** Marks what is between a brace and that which closes it; tells where that is. */
    private int mark(int brace) {
        int depth = 0;
        for (int i = brace; i < tokens.size(); i++) {
            depth += token(i).is("{") ? 1 : token(i).is("}") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
            inClass[i] = true;
        }
        return tokens.size();
    }
}
