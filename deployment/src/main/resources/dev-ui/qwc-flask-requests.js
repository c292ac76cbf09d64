import { FlaskPage, html, css } from './flask-page.js';
import { columnBodyRenderer } from '@vaadin/grid/lit.js';
import '@vaadin/button';
import '@vaadin/checkbox';

/**
 * The last requests, the newest first.
 */
export class QwcFlaskRequests extends FlaskPage {

    static properties = {
        _live: {state: true},
        _statics: {state: true}
    };

    constructor() {
        super();
        this._live = true;
        this._statics = false;
    }

    hotReload() {
        super.hotReload();
        this._follow();
    }

    disconnectedCallback() {
        this._unfollow();
        super.disconnectedCallback();
    }

    /** A new application has a new stream. */
    _follow() {
        this._unfollow();
        if (this._live) {
            this._stream = this.jsonRpc.requestAdded().onNext(() => super.hotReload());
        }
    }

    _unfollow() {
        this._stream?.cancel();
        this._stream = null;
    }

    load() {
        return this.jsonRpc.requests().then(response => response.result);
    }

    renderData(requests) {
        const shown = this.found(requests.filter(request => this._statics || !request.staticFile));
        return html`
            <div class="bar">
                ${this.searchField('Search requests')}
                <vaadin-checkbox label="Static files" .checked=${this._statics}
                    @checked-changed=${event => this._statics = event.detail.value}></vaadin-checkbox>
                <vaadin-checkbox label="Refresh by itself" .checked=${this._live}
                    @checked-changed=${event => this._follows(event.detail.value)}></vaadin-checkbox>
                <vaadin-button id="refresh" @click=${() => super.hotReload()}><vaadin-icon slot="prefix"
                    icon="font-awesome-solid:rotate"></vaadin-icon>Refresh</vaadin-button>
                <vaadin-button id="clear" theme="tertiary" @click=${() => this._clear()}>Clear</vaadin-button>
            </div>
            ${shown.length ? html`<vaadin-grid .items=${shown} all-rows-visible theme="no-border wrap-cell-content row-stripes">
                <vaadin-grid-column header="Request" flex-grow="4" width="11rem" resizable
                    ${columnBodyRenderer(request => this._request(request), [])}></vaadin-grid-column>
                <vaadin-grid-column header="Answer" flex-grow="0" width="6rem"
                    ${columnBodyRenderer(request => this._answer(request), [])}></vaadin-grid-column>
                <vaadin-grid-column header="Session" flex-grow="3" width="11rem" resizable
                    ${columnBodyRenderer(request => this._session(request), [])}></vaadin-grid-column>
            </vaadin-grid>` : html`<p class="quiet" id="none">${requests.length ? 'No request is like that.'
                : 'There was no request yet. The last 100 are listed here, also after a reload.'}</p>`}`;
    }

    _follows(live) {
        if (live !== this._live) {
            this._live = live;
            this._follow();
        }
    }

    _clear() {
        this.jsonRpc.clearRequests().then(() => super.hotReload());
    }

    _request(request) {
        return html`<div class="stack">
            <span class="row"><span class="tag fair">${request.method}</span><code>${request.path}</code></span>
            <span class="quiet">${new Date(request.time).toLocaleTimeString()} ·
                ${request.endpoint ? html`<code>${request.endpoint}</code>` : 'no rule'}${request.thread ? ` · ${request.thread}` : ''}</span>
            ${request.exception ? html`<span class="mono bad tag" style="white-space: normal">${request.exception}</span>` : ''}
        </div>`;
    }

    _answer(request) {
        const status = request.status;
        const kind = status < 300 ? 'good' : status < 400 ? 'fair' : status < 500 ? 'poor' : 'bad';
        return html`<div class="stack"><span class="tag ${kind}">${status}</span>
            <span class="quiet">${request.milliseconds} ms</span></div>`;
    }

    _session(request) {
        if (!request.sessionOpened) {
            return html`<span class="quiet">not used</span>`;
        }
        const changes = request.sessionChanges ?? [];
        return html`<div class="stack">${changes.map(change => this._change(change))}
            ${changes.length === 0 ? html`<span class="quiet">${request.sessionChanges ? 'unchanged' : 'its changes are not known'}</span>` : ''}
            ${changes.length && !request.sessionModified ? html`<span class="tag poor" style="white-space: normal"
                title="A change inside a value is not noticed: say session().modified(true)">not marked as modified</span>` : ''}
            ${request.sessionModified && changes.length === 0 ? html`<span class="tag">modified</span>` : ''}</div>`;
    }

    _change(change) {
        const added = change.before === undefined;
        const removed = change.after === undefined;
        return html`<span class="mono"><span class="tag ${added ? 'good' : removed ? 'bad' : 'fair'}">${added ? 'added' : removed
            ? 'removed' : 'changed'}</span> ${change.key}: ${added ? '' : change.before}${added || removed ? '' : ' → '}${removed
            ? '' : change.after}</span>`;
    }
}
customElements.define('qwc-flask-requests', QwcFlaskRequests);
