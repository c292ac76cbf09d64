import { QwcHotReloadElement, html, css } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import '@vaadin/grid';
import '@vaadin/icon';
import '@vaadin/text-field';
import 'qui-ide-link';

/**
 * What all pages of the extension have in common: they ask the application for their data when they are opened and after each
 * reload, and look alike.
 */
export class FlaskPage extends QwcHotReloadElement {

    static properties = {
        _data: {state: true},
        _problem: {state: true},
        _search: {state: true}
    };

    static styles = css`
        :host {
            display: flex;
            flex-direction: column;
            gap: var(--lumo-space-m);
            padding: 0 var(--lumo-space-m) var(--lumo-space-l);
            box-sizing: border-box;
            min-height: 100%;
            min-width: 0;
        }
        code, .mono {
            font-family: var(--lumo-font-family-mono, ui-monospace, monospace);
            font-size: var(--lumo-font-size-s);
            overflow-wrap: anywhere;
        }
        .quiet {
            color: var(--lumo-secondary-text-color);
            font-size: var(--lumo-font-size-s);
        }
        .bar {
            display: flex;
            flex-wrap: wrap;
            gap: var(--lumo-space-s) var(--lumo-space-m);
            align-items: end;
        }
        .bar .search {
            flex: 1 1 14rem;
            max-width: 30rem;
        }
        .tag {
            display: inline-block;
            padding: 0 .45em;
            border-radius: var(--lumo-border-radius-s);
            background: var(--lumo-contrast-10pct);
            color: var(--lumo-body-text-color);
            font-size: var(--lumo-font-size-xs);
            line-height: 1.6;
            white-space: nowrap;
        }
        .good { background: var(--lumo-success-color-10pct); color: var(--lumo-success-text-color); }
        .fair { background: var(--lumo-primary-color-10pct); color: var(--lumo-primary-text-color); }
        .poor { background: var(--lumo-warning-color-10pct, var(--lumo-contrast-10pct)); color: var(--lumo-warning-text-color, var(--lumo-body-text-color)); }
        .bad { background: var(--lumo-error-color-10pct); color: var(--lumo-error-text-color); }
        .banner {
            padding: var(--lumo-space-s) var(--lumo-space-m);
            border-radius: var(--lumo-border-radius-m);
        }
        .stack { display: flex; flex-direction: column; gap: .15rem; min-width: 0; align-items: flex-start; }
        .row { display: flex; flex-wrap: wrap; gap: .3rem; align-items: baseline; }
        vaadin-grid { flex: none; max-height: none; }
        vaadin-icon { width: 1em; height: 1em; }
        h3 { margin: var(--lumo-space-m) 0 0; font-size: var(--lumo-font-size-l); }
        h4 { margin: var(--lumo-space-s) 0 0; font-size: var(--lumo-font-size-m); font-weight: 600; }
        qui-ide-link { overflow-wrap: anywhere; }
    `;

    constructor() {
        super();
        this._search = '';
        this.jsonRpc = new JsonRpc(this, false);
    }

    connectedCallback() {
        super.connectedCallback();
        this.hotReload();
    }

    /** The application may be another one now. */
    hotReload() {
        this.load().then(data => {
            this._data = data;
            this._problem = null;
        }).catch(failure => this.failed(failure));
    }

    failed(failure) {
        this._problem = failure?.error?.message ?? failure?.message ?? 'it may not have started';
    }

    /** Returns a promise of the data. */
    load() {
        throw new Error('Each page says what it shows.');
    }

    render() {
        return html`${this._problem ? html`<div class="banner bad" role="alert">
                The application does not answer: ${this._problem}</div>` : ''}
            ${this._data === undefined ? html`<span class="quiet">Loading…</span>` : this.renderData(this._data)}`;
    }

    searchField(label) {
        return html`<vaadin-text-field class="search" aria-label=${label} placeholder=${label} clear-button-visible
                .value=${this._search} @value-changed=${event => this._search = event.detail.value}>
            <vaadin-icon slot="prefix" icon="font-awesome-solid:magnifying-glass"></vaadin-icon>
        </vaadin-text-field>`;
    }

    /** Returns the rows in whose texts each word of the search is found. */
    found(rows) {
        const words = this._search.toLowerCase().split(/\s+/).filter(word => word);
        return rows.filter(row => {
            const text = JSON.stringify(Object.values(row)).toLowerCase();
            return words.every(word => text.includes(word));
        });
    }

    /** Shows where something is declared, com.example.Views#index(), with a link to the IDE. */
    place(place) {
        const hash = place.indexOf('#');
        if (hash < 0) {
            return html`<span>${place}</span>`;
        }
        const type = place.substring(0, hash);
        const short = type.substring(type.lastIndexOf('.') + 1);
        const method = place.substring(hash + 1).replace(/[\w$]+\.(?=\w)/g, '');
        return html`<qui-ide-link fileName=${type} lang="java" lineNumber="0" title=${place}><code
                >${short}.${method}</code></qui-ide-link>`;
    }
}

export { html, css };
