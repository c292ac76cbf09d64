import { FlaskPage, html, css } from './flask-page.js';
import { columnBodyRenderer } from '@vaadin/grid/lit.js';

/**
 * The settings under Flask's names.
 */
export class QwcFlaskSettings extends FlaskPage {

    load() {
        return this.jsonRpc.settings().then(response => response.result);
    }

    renderData(settings) {
        const shown = this.found(settings);
        return html`
            <div class="bar">${this.searchField('Search settings')}
                <span class="quiet" id="count">${shown.length === settings.length ? `${settings.length} settings`
                    : `${shown.length} of ${settings.length} settings`}; secret values are not shown</span></div>
            <vaadin-grid .items=${shown} all-rows-visible theme="no-border wrap-cell-content row-stripes">
                <vaadin-grid-column header="Setting" flex-grow="3" width="11rem" resizable
                    ${columnBodyRenderer(setting => html`<div class="stack"><code>${setting.name}</code>
                        <span class="quiet mono">${setting.property}</span></div>`, [])}></vaadin-grid-column>
                <vaadin-grid-column header="Value" flex-grow="2" width="8rem" resizable
                    ${columnBodyRenderer(setting => this._value(setting), [])}></vaadin-grid-column>
                <vaadin-grid-column header="From" flex-grow="1" width="9.5rem" resizable
                    ${columnBodyRenderer(setting => this._source(setting), [])}></vaadin-grid-column>
            </vaadin-grid>`;
    }

    _value(setting) {
        return setting.value == null ? html`<span class="quiet">not set</span>` : html`<code>${setting.value}</code>`;
    }

    _source(setting) {
        return setting.source ? html`<span class="tag fair" style="white-space: normal; overflow-wrap: anywhere">${setting.source}</span>`
            : html`<span class="quiet">${setting.value == null ? '' : 'default'}</span>`;
    }
}
customElements.define('qwc-flask-settings', QwcFlaskSettings);
