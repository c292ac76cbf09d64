import { FlaskPage, html, css } from './flask-page.js';
import { columnBodyRenderer } from '@vaadin/grid/lit.js';
import './qwc-flask-try.js';

/**
 * The table of rules, and what becomes of a URL.
 */
export class QwcFlaskRules extends FlaskPage {

    hotReload() {
        super.hotReload();
        this.renderRoot.querySelector('qwc-flask-try')?.again();
    }

    load() {
        return this.jsonRpc.rules().then(response => response.result);
    }

    renderData(rules) {
        const shown = this.found(rules);
        return html`
            <qwc-flask-try .page=${this} ?hosts=${rules.some(rule => rule.domain)}></qwc-flask-try>
            <div class="bar">
                ${this.searchField('Search rules, endpoints, views')}
                <span class="quiet" id="count">${shown.length === rules.length ? `${rules.length} rules`
                    : `${shown.length} of ${rules.length} rules`}</span>
            </div>
            <vaadin-grid .items=${shown} all-rows-visible theme="no-border wrap-cell-content row-stripes">
                <vaadin-grid-column header="Rule" flex-grow="3" width="11rem" resizable
                    ${columnBodyRenderer(rule => this._rule(rule), [])}></vaadin-grid-column>
                <vaadin-grid-column header="Endpoint" flex-grow="2" width="7rem" resizable
                    ${columnBodyRenderer(rule => this._endpoint(rule), [])}></vaadin-grid-column>
                <vaadin-grid-column header="View" flex-grow="3" width="11rem" resizable
                    ${columnBodyRenderer(rule => this._views(rule), [])}></vaadin-grid-column>
            </vaadin-grid>`;
    }

    _rule(rule) {
        const main = rule.methods.filter(method => method !== 'HEAD' && method !== 'OPTIONS');
        return html`<div class="stack">
            <code>${rule.domain ? html`<span class="quiet">${rule.domain}</span>` : ''}${rule.rule}</code>
            <span class="row" title=${rule.methods.join(', ')}>${(main.length ? main : rule.methods).map(method =>
                html`<span class="tag fair">${method}</span>`)}</span>
            ${rule.note ? html`<span class="quiet">${rule.note}</span>` : ''}
        </div>`;
    }

    _endpoint(rule) {
        return html`<div class="stack"><code>${rule.endpoint}</code>
            ${rule.blueprint ? html`<span class="quiet">blueprint ${rule.blueprint}</span>` : ''}</div>`;
    }

    _views(rule) {
        return html`<div class="stack">${rule.views.map(view => html`<span class="row">
            ${view.method ? html`<span class="tag">${view.method}</span>` : ''}${this.place(view.place)}
            <span class="quiet">${view.thread}</span></span>`)}</div>`;
    }
}
customElements.define('qwc-flask-rules', QwcFlaskRules);
