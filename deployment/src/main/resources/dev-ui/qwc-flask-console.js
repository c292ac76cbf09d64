import { LitElement, html, css } from 'lit';
import { observeState } from 'lit-element-state';
import { themeState } from 'theme-state';
import { consolePath } from 'build-time-data';

/**
 * The console for the application as a whole, in a page of its own: the Dev UI has none of its rights.
 */
export class QwcFlaskConsole extends observeState(LitElement) {

    static styles = css`
        :host {
            display: flex;
            flex-direction: column;
            height: 100%;
            min-height: 14rem;
        }
        iframe {
            flex: 1;
            border: 0;
            width: 100%;
        }
    `;

    render() {
        return html`<iframe src=${consolePath} title="Console" style="color-scheme: ${themeState.theme.name}"></iframe>`;
    }
}
customElements.define('qwc-flask-console', QwcFlaskConsole);
