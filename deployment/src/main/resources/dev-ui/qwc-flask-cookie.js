import { FlaskPage, html, css } from './flask-page.js';
import '@vaadin/button';
import '@vaadin/text-area';

/**
 * What a session cookie holds, and whether the application takes it.
 */
export class QwcFlaskCookie extends FlaskPage {

    static properties = {
        _cookie: {state: true},
        _decoded: {state: true}
    };

    static styles = [FlaskPage.styles, css`
        vaadin-text-area { width: 100%; }
        ul { list-style: none; margin: 0; padding: 0; }
        ul ul { margin-left: .5rem; padding-left: .9rem; border-left: 1px solid var(--lumo-contrast-20pct); }
        li { padding: .15rem 0; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0; }
        dt { color: var(--lumo-secondary-text-color); }
        dd { margin: 0; overflow-wrap: anywhere; }
        .unverified { border: 2px dashed var(--lumo-error-color-50pct); border-radius: var(--lumo-border-radius-m); padding: var(--lumo-space-s) var(--lumo-space-m); }
    `];

    constructor() {
        super();
        this._cookie = '';
    }

    /** Reads the same cookie again: the keys may have changed. */
    load() {
        if (this._cookie.trim()) {
            this._decode();
        }
        return Promise.resolve(null);
    }

    renderData() {
        return html`
            <vaadin-text-area label="Session cookie" .value=${this._cookie}
                helper-text="Its value, or the whole Cookie or Set-Cookie header. It is read by the application itself and not kept; the keys are not shown."
                @value-changed=${event => this._cookie = event.detail.value}></vaadin-text-area>
            <div><vaadin-button theme="primary" ?disabled=${!this._cookie.trim()} @click=${() => this._decode()}>Decode</vaadin-button></div>
            ${this._decoded ? this._result(this._decoded) : ''}`;
    }

    _decode() {
        this.jsonRpc.decode({cookie: this._cookie}).then(response => {
            this._decoded = response.result;
            this._problem = null;
        }).catch(failure => this.failed(failure));
    }

    _result(decoded) {
        const content = decoded.content.length ? html`<ul>${decoded.content.map(node => this._node(node))}</ul>`
            : html`<span class="quiet">Empty.</span>`;
        return html`
            ${decoded.note ? html`<div class="banner fair">${decoded.note}</div>` : ''}
            <div id="verdict" class="banner ${decoded.trusted ? 'good' : decoded.verdict === 'EXPIRED' || decoded.verdict === 'NO_KEY' ? 'poor' : 'bad'}"
                role="status">${decoded.sentence}</div>
            ${decoded.signed ? html`<dl><dt>Signed</dt><dd>${this._time(decoded.signed)}</dd>
                ${decoded.verdict === 'WRONG_SIGNATURE' || decoded.verdict === 'NO_KEY' ? ''
                    : html`<dt>Valid until</dt><dd>${this._time(decoded.expires)}</dd>`}</dl>` : ''}
            ${decoded.verdict === 'MALFORMED' ? '' : html`<h4>Content</h4>
                <div id="content" class=${decoded.trusted ? '' : 'unverified'}>
                    ${decoded.trusted ? '' : html`<span class="tag bad">${this._doubt(decoded.verdict)}</span>`}
                    ${content}</div>`}`;
    }

    _doubt(verdict) {
        return verdict === 'EXPIRED' ? 'expired' : verdict === 'FROM_THE_FUTURE' ? 'not valid yet' : 'unverified';
    }

    _time(instant) {
        const date = new Date(instant);
        return isNaN(date) ? instant : html`${date.toLocaleString()} <span class="quiet">(${instant})</span>`;
    }

    _node(node) {
        return html`<li><code>${node.key}</code> <span class="tag">${node.type}</span>
            ${node.children.length ? html`<ul>${node.children.map(child => this._node(child))}</ul>`
                : html`<code>${node.text}</code>`}</li>`;
    }
}
customElements.define('qwc-flask-cookie', QwcFlaskCookie);
