import { FlaskPage, html, css } from './flask-page.js';

/**
 * Hooks, error handlers and commands of the application and of its blueprints.
 */
export class QwcFlaskHooks extends FlaskPage {

    static styles = [FlaskPage.styles, css`
        section { display: flex; flex-direction: column; gap: var(--lumo-space-xs); }
        table { border-collapse: collapse; width: 100%; }
        td, th { text-align: left; vertical-align: baseline; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--lumo-contrast-10pct); }
        th { font-weight: 500; font-size: var(--lumo-font-size-s); color: var(--lumo-secondary-text-color); }
        td:first-child { width: 13rem; }
        td.thread { width: 8rem; }
        @media (max-width: 700px) {
            td:first-child { width: 9rem; }
            td.thread, th.thread { display: none; }
        }
    `];

    load() {
        return this.jsonRpc.hooks().then(response => response.result);
    }

    renderData(groups) {
        return html`<p class="quiet" style="margin: 0">Hooks are listed in the order they run. On the way in, the
                application's come before the blueprint's; on the way out, after them.</p>
            ${groups.map(group => this._group(group))}`;
    }

    _group(group) {
        return html`<section data-blueprint=${group.blueprint}>
            <h3>${group.blueprint ? html`Blueprint <code>${group.blueprint}</code>` : 'Application'}</h3>
            ${this._table('Hooks', 'When', group.hooks, hook => hook.kind)}
            ${this._table('Error handlers', 'For', group.handlers, handler => this._answers(handler))}
            ${this._commands(group.commands)}
            ${group.hooks.length + group.handlers.length + group.commands.length === 0
                ? html`<span class="quiet">None.</span>` : ''}
        </section>`;
    }

    _answers(handler) {
        const name = handler.exception.substring(handler.exception.lastIndexOf('.') + 1);
        return html`<span title=${handler.exception}>${handler.answers ? html`<span class="tag poor">${handler.answers}</span> ` : ''}
            <code>${name}</code></span>`;
    }

    _table(title, first, rows, what) {
        return rows.length === 0 ? '' : html`<h4>${title}</h4>
            <table><thead><tr><th>${first}</th><th>Method</th><th class="thread">Runs on</th></tr></thead>
            <tbody>${rows.map(row => html`<tr><td>${what(row)}</td><td>${this.place(row.place)}</td>
                <td class="thread quiet">${row.thread}</td></tr>`)}</tbody></table>`;
    }

    _commands(commands) {
        return commands.length === 0 ? '' : html`<h4>Commands</h4>
            <table><thead><tr><th>Command</th><th>What it does</th></tr></thead>
            <tbody>${commands.map(command => html`<tr><td><code>${command.name}</code></td>
                <td>${command.help ? html`${command.help}<br>` : ''}${this.place(command.place)}</td></tr>`)}</tbody></table>`;
    }
}
customElements.define('qwc-flask-hooks', QwcFlaskHooks);
