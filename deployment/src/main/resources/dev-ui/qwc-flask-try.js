import { LitElement, html, css } from 'lit';
import { FlaskPage } from './flask-page.js';
import '@vaadin/button';
import '@vaadin/combo-box';

const SHOWN = 5;

/**
 * Says what becomes of a URL; a part of the page that lists the rules.
 */
export class QwcFlaskTry extends LitElement {

    static properties = {
        page: {attribute: false},
        hosts: {type: Boolean},
        _url: {state: true},
        _method: {state: true},
        _host: {state: true},
        _outcome: {state: true},
        _tried: {state: true},
        _all: {state: true}
    };

    static styles = [FlaskPage.styles, css`
        :host { padding: 0; min-height: 0; gap: var(--lumo-space-s); }
        .bar .method { width: 8rem; }
        .bar .url { flex: 2 1 14rem; }
        .bar .host { flex: 1 1 10rem; }
        .answer { display: flex; flex-direction: column; gap: .3rem; }
        table { border-collapse: collapse; align-self: flex-start; }
        td { padding: .1rem 1rem .1rem 0; vertical-align: baseline; overflow-wrap: anywhere; }
        ol { margin: 0; padding: 0; list-style: none; }
        li { padding: .3rem 0; border-bottom: 1px solid var(--lumo-contrast-10pct); }
        button.link { border: 0; background: none; padding: 0; font: inherit; cursor: pointer; color: var(--lumo-primary-text-color); text-decoration: underline; overflow-wrap: anywhere; text-align: left; }
    `];

    constructor() {
        super();
        this._url = '';
        this._method = 'GET';
        this._host = window.location.host;
        this._all = false;
    }

    render() {
        return html`
            <div class="bar">
                <vaadin-combo-box class="method" label="Method" allow-custom-value .value=${this._method}
                    .items=${['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']}
                    @value-changed=${event => this._method = event.detail.value || 'GET'}
                    @custom-value-set=${event => this._method = event.detail}></vaadin-combo-box>
                <vaadin-text-field class="url" label="Path or URL" placeholder="/path" .value=${this._url} autocomplete="off"
                    @value-changed=${event => this._url = event.detail.value}
                    @keydown=${event => { if (event.key === 'Enter') { this._try(); } }}></vaadin-text-field>
                ${this.hosts ? html`<vaadin-text-field class="host" label="Host" .value=${this._host}
                    @value-changed=${event => this._host = event.detail.value}></vaadin-text-field>` : ''}
                <vaadin-button theme="primary" ?disabled=${!this._url.trim()} @click=${() => this._try()}>Try</vaadin-button>
            </div>
            ${this._outcome ? this._result(this._outcome) : ''}`;
    }

    /** Asks again, once the rules are others. */
    again() {
        if (this._outcome) {
            this._ask();
        }
    }

    _try() {
        if (this._url.trim()) {
            this._all = false;
            this._tried = {method: this._method, url: this._url, host: this._host};
            this._ask();
        }
    }

    _ask() {
        this.page.jsonRpc.tryUrl(this._tried).then(response => this._outcome = response.result)
            .catch(failure => this.page.failed(failure));
    }

    _suggested(path) {
        this._url = path;
        this._try();
    }

    _result(outcome) {
        const kind = outcome.status < 300 ? 'good' : outcome.status < 400 ? 'fair' : outcome.status < 500 ? 'poor' : 'bad';
        const others = this._all ? outcome.others : outcome.others.slice(0, SHOWN);
        return html`
            <div id="answer" class="banner answer ${kind}" role="status">
                <span><b>${this._title(outcome)}</b> ${outcome.answer}</span>
                ${outcome.rule ? html`<span class="row"><code>${outcome.rule}</code> → endpoint <code>${outcome.endpoint}</code>
                    ${outcome.view ? html`→ ${this.page.place(outcome.view)}` : ''}</span>` : ''}
                ${outcome.arguments.length ? html`<table>${outcome.arguments.map(argument => html`<tr>
                    <td><code>${argument.name}</code></td><td><code>${argument.value}</code></td>
                    <td>${argument.type}</td></tr>`)}</table>` : ''}
            </div>
            ${others.length ? html`<h4>${outcome.rule ? 'Why not another rule' : 'Why not'}</h4>
                <ol id="others">${others.map(rule => this._other(rule))}</ol>
                ${others.length < outcome.others.length ? html`<div><button class="link" @click=${() => this._all = true}>Show all
                    ${outcome.others.length}</button></div>` : ''}` : ''}`;
    }

    _title(outcome) {
        return {200: '', 308: '308 Permanent Redirect.', 404: '404 Not Found.', 405: '405 Method Not Allowed.',
            414: '414 Request-URI Too Long.', 500: '500 Internal Server Error.'}[outcome.status];
    }

    _other(rule) {
        return html`<li data-reason=${rule.reason}><span class="row"><code>${rule.domain ? html`<span class="quiet">${rule.domain}</span>` : ''}${rule.rule}</code>
            <span class="quiet">${rule.endpoint}</span></span>
            <span>${rule.sentence}.</span>
            ${rule.suggestion ? html` Try <button class="link mono" @click=${() => this._suggested(rule.suggestion)}>${rule.suggestion}</button>` : ''}</li>`;
    }
}
customElements.define('qwc-flask-try', QwcFlaskTry);
