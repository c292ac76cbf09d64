import { FlaskPage, html, css } from './flask-page.js';
import { columnBodyRenderer } from '@vaadin/grid/lit.js';
import { devuiState } from 'devui-state';

/**
 * The templates, with those that others hide.
 */
export class QwcFlaskTemplates extends FlaskPage {

    load() {
        return this.jsonRpc.templates().then(response => response.result);
    }

    renderData(templates) {
        const shown = this.found(templates);
        return html`
            <div class="bar">${this.searchField('Search templates')}
                <span class="quiet" id="count">${shown.length === templates.length ? `${templates.length} templates`
                    : `${shown.length} of ${templates.length} templates`}</span></div>
            <vaadin-grid .items=${shown} all-rows-visible theme="no-border wrap-cell-content row-stripes">
                <vaadin-grid-column header="Template" flex-grow="2" width="9rem" resizable
                    ${columnBodyRenderer(template => this._name(template), [])}></vaadin-grid-column>
                <vaadin-grid-column header="Folder" flex-grow="3" width="12rem" resizable
                    ${columnBodyRenderer(template => this._folder(template), [])}></vaadin-grid-column>
                <vaadin-grid-column header="Size" flex-grow="0" width="7.5rem" text-align="end"
                    ${columnBodyRenderer(template => html`${template.size.toLocaleString('en')} bytes`, [])}></vaadin-grid-column>
            </vaadin-grid>`;
    }

    _name(template) {
        const name = html`<code>${template.name}</code>`;
        return template.file && devuiState.ideInfo?.ideName
            ? html`<qui-ide-link fileName=${'file://' + template.file} lineNumber="1" noCheck title=${template.file}>${name}</qui-ide-link>`
            : html`<span title=${template.file ?? ''}>${name}</span>`;
    }

    _folder(template) {
        return html`<div class="stack"><span>${template.folder}</span>
            ${template.hiddenBy ? html`<span class="row"><span class="tag poor">hidden</span>
                <span class="quiet">by the one in ${template.hiddenBy}</span></span>` : ''}</div>`;
    }
}
customElements.define('qwc-flask-templates', QwcFlaskTemplates);
