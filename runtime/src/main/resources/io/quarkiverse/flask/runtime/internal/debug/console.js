{
    const { debuggerSecret: secret, debuggerPath: path } = document.body.dataset;
    const HISTORY = "flask-console-history";
    const MOST_REMEMBERED = 100;

    /** What a page shows when the debugger cannot do what it was asked for. */
    class Problem extends Error {
        constructor(status, message) {
            super(message);
            this.status = status;
        }
    }

    const ask = async (call, values) => {
        let answer;
        try {
            answer = await fetch(`${path}/${call}`, {
                method: "POST",
                credentials: "same-origin",
                headers: { "Content-Type": "application/json" },
                body: JSON.stringify({ secret, ...values })
            });
        } catch (e) {
            throw new Problem(0, "The application cannot be reached: is dev mode still running?");
        }
        const json = await answer.json().catch(() => null);
        if (answer.ok && json) {
            return json;
        }
        throw new Problem(answer.status, json?.message ?? `The application answered ${answer.status}: it may not be built, or it is about to start.`);
    };

    const element = (name, className, text) => {
        const made = document.createElement(name);
        if (className) {
            made.className = className;
        }
        if (text !== undefined) {
            made.textContent = text;
        }
        return made;
    };

    const button = (text, action) => {
        const made = element("button", "", text);
        made.type = "button";
        made.addEventListener("click", action);
        return made;
    };

    /** What was entered in this tab, for all consoles. */
    const history = {
        all() {
            try {
                return JSON.parse(sessionStorage.getItem(HISTORY)) ?? [];
            } catch (e) {
                return [];
            }
        },
        add(source) {
            const all = this.all().filter(known => known !== source).slice(1 - MOST_REMEMBERED);
            try {
                sessionStorage.setItem(HISTORY, JSON.stringify([...all, source]));
            } catch (e) {
                // there is no room, or the browser keeps nothing
            }
        }
    };

    /** A value, whose children unfold. */
    const tree = value => {
        const line = document.createDocumentFragment();
        if (value.name) {
            line.append(element("span", "name", value.name), " = ");
        }
        line.append(element("span", "value", value.text));
        if (value.type) {
            line.append(" ", element("span", "type", value.type));
        }
        if (!value.children.length && !value.more) {
            const leaf = element("div", "leaf");
            leaf.append(line);
            return leaf;
        }
        const node = element("details", "node");
        const summary = element("summary");
        summary.append(line);
        node.append(summary);
        node.addEventListener("toggle", () => {
            if (node.open && node.childElementCount === 1) {
                node.append(...value.children.map(tree));
                if (value.more) {
                    node.append(element("div", "leaf more", `… and ${value.more} more`));
                }
            }
        });
        return node;
    };

    class FlaskConsole {

        constructor(slot) {
            this.frame = Number(slot.dataset.console);
            this.root = element("section", "console");
            this.root.setAttribute("aria-label", "Console");
            this.log = element("div", "transcript");
            this.log.setAttribute("role", "log");
            this.log.setAttribute("aria-live", "polite");
            this.log.setAttribute("aria-label", "What was entered, and what came of it");
            this.log.tabIndex = 0;
            this.below = element("div", "below");
            this.root.append(this.log, this.below);
            slot.append(this.root);
            this.running = false;
            this.draft = "";
            this.makePrompt();
        }

        makePrompt() {
            this.prompt = element("form", "prompt");
            this.mark = element("span", "mark", ">");
            this.mark.setAttribute("aria-hidden", "true");
            this.input = element("textarea", "source");
            this.input.rows = 1;
            Object.entries({ "aria-label": "Java to evaluate", spellcheck: "false", autocapitalize: "off", autocomplete: "off",
                autocorrect: "off", wrap: "off", "aria-keyshortcuts": "Enter Shift+Enter Tab Control+C Control+L" })
                .forEach(([name, value]) => this.input.setAttribute(name, value));
            this.stopper = button("Stop", () => this.stop());
            this.stopper.hidden = true;
            this.hint = element("p", "hint", "Enter evaluates, Shift+Enter begins a line, Tab completes (Esc first leaves), "
                + "Up and Down recall, Ctrl+C stops, Ctrl+L clears.");
            this.prompt.append(this.mark, this.input, this.stopper);
            this.input.addEventListener("input", () => this.fit());
            this.prompt.addEventListener("keydown", event => this.key(event));
            this.prompt.addEventListener("submit", event => event.preventDefault());
        }

        async open() {
            try {
                const { state } = await ask("open", { frame: this.frame });
                this.found(state);
            } catch (problem) {
                this.failed(problem);
            }
        }

        found(state) {
            if (state === "ready") {
                this.below.replaceChildren(this.prompt, this.hint);
                this.fit();
                this.input.focus({ preventScroll: true });
            } else if (state === "pin") {
                this.askPin();
            } else {
                this.note("Too many wrong PINs were entered: the consoles are locked until dev mode starts again.", "problem");
                this.below.replaceChildren();
            }
        }

        askPin() {
            const form = element("form", "pin");
            const label = element("label", "", "PIN ");
            const input = element("input");
            Object.entries({ type: "text", inputmode: "numeric", autocomplete: "off", required: "", size: "14", maxlength: "100" })
                .forEach(([name, value]) => input.setAttribute(name, value));
            label.append(input);
            const send = element("button", "", "Unlock");
            const message = element("p", "problem");
            message.setAttribute("role", "alert");
            form.append(element("p", "", "The console is locked. The log in the terminal has the PIN that unlocks it."), label, send,
                message);
            form.addEventListener("submit", async event => {
                event.preventDefault();
                message.textContent = "";
                send.disabled = true;
                try {
                    const { unlocked, locked } = await ask("unlock", { pin: input.value });
                    if (unlocked || locked) {
                        this.found(unlocked ? "ready" : "locked");
                    } else {
                        message.textContent = "This PIN is wrong.";
                        input.select();
                    }
                } catch (problem) {
                    this.failed(problem);
                }
                send.disabled = false;
            });
            this.below.replaceChildren(form);
            input.focus({ preventScroll: true });
        }

        note(text, className) {
            return this.write(element("pre", className, text));
        }

        write(line) {
            this.log.append(line);
            this.log.scrollTop = this.log.scrollHeight;
            return line;
        }

        failed(problem) {
            const line = this.note(problem.message, "problem");
            if (problem.status === 401) {
                this.askPin();
            } else if (problem.status === 423) {
                this.below.replaceChildren();
            } else if (problem.status === 410) {
                const again = button("Load the page again", () => location.reload());
                this.below.replaceChildren(again);
                again.focus({ preventScroll: true });
            } else if (!this.prompt.isConnected) {
                line.after(button("Try again", event => {
                    event.target.remove();
                    this.open();
                }));
            }
        }

        async evaluate() {
            const source = this.input.value;
            if (this.running || !source.trim()) {
                return;
            }
            this.run(true);
            try {
                const answer = await ask("evaluate", { frame: this.frame, source });
                if (answer.state === "incomplete") {
                    this.insert("\n", source.length, source.length);
                } else if (answer.state === "busy") {
                    this.note("Another evaluation runs here: it has to end first, or to be stopped.", "problem");
                    this.stopper.hidden = false;
                } else {
                    history.add(source);
                    this.past = undefined;
                    this.show(source, answer);
                    this.input.value = "";
                }
            } catch (problem) {
                this.failed(problem instanceof Problem ? problem : new Problem(0, `The console failed: ${problem.message}`));
            }
            this.run(false);
            this.fit();
        }

        show(source, answer) {
            this.note(source, "entered");
            if (answer.output) {
                this.note(answer.output.replace(/\n$/, ""), "output");
            }
            answer.results.forEach(value => this.write(tree(value)));
            if (answer.problem) {
                this.note(answer.problem, "problem");
            }
            if (answer.state === "stopped") {
                this.note("Stopped.", "problem");
            }
        }

        run(running) {
            this.running = running;
            this.input.readOnly = running;
            this.root.setAttribute("aria-busy", String(running));
            clearTimeout(this.soon);
            if (running) { // a button that flashes up would be noise
                this.soon = setTimeout(() => this.stopper.hidden = false, 300);
            } else {
                const focused = document.activeElement === this.stopper;
                this.stopper.hidden = true;
                if (focused) {
                    this.input.focus({ preventScroll: true });
                }
            }
        }

        async stop() {
            try {
                await ask("stop", { frame: this.frame });
            } catch (problem) {
                this.failed(problem);
            }
        }

        key(event) {
            const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
            const leaving = this.leaving;
            this.leaving = event.key === "Escape" || leaving && event.key === "Shift";
            if (event.ctrlKey && event.key === "c" && this.running && this.nothingSelected()) {
                this.stop();
            } else if (event.ctrlKey && event.key === "l") {
                this.log.replaceChildren();
            } else if (event.target !== this.input || event.isComposing) {
                return;
            } else if (plain && event.key === "Enter" && !event.shiftKey) {
                this.evaluate();
            } else if (plain && event.key === "Tab" && !event.shiftKey && !leaving && this.input.value.trim()) {
                this.complete();
            } else if (plain && !event.shiftKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
                if (!this.recall(event.key === "ArrowUp" ? -1 : 1)) {
                    return;
                }
            } else {
                return;
            }
            event.preventDefault();
        }

        nothingSelected() {
            return this.input.selectionStart === this.input.selectionEnd && String(getSelection()) === "";
        }

        /** Goes through the history from the first line up, and from the last one down. */
        recall(step) {
            const { value, selectionStart: cursor } = this.input;
            const within = step < 0 ? value.slice(0, cursor).includes("\n") : value.slice(cursor).includes("\n");
            const all = history.all();
            const now = this.past ?? all.length;
            const next = now + step;
            if (within || this.running || next < 0 || next > all.length) {
                return false;
            }
            if (now === all.length) {
                this.draft = value;
            }
            this.past = next === all.length ? undefined : next;
            this.input.value = next === all.length ? this.draft : all[next];
            this.input.setSelectionRange(this.input.value.length, this.input.value.length);
            this.fit();
            return true;
        }

        async complete() {
            const { value: source, selectionEnd: cursor } = this.input;
            if (this.running) {
                return;
            }
            try {
                const { from, suggestions } = await ask("complete", { frame: this.frame, source, cursor });
                if (this.input.value !== source || this.input.selectionEnd !== cursor) {
                    return; // somebody types faster
                }
                const common = suggestions.reduce((one, other) => {
                    let length = 0;
                    while (length < one.length && one[length] === other[length]) {
                        length++;
                    }
                    return one.slice(0, length);
                }, suggestions[0] ?? "");
                if (common.length > cursor - from || suggestions.length === 1) {
                    this.insert(common, from, cursor);
                }
                if (suggestions.length !== 1) {
                    this.note(suggestions.length ? suggestions.join("  ") : "Nothing completes this.", "suggestions");
                }
            } catch (problem) {
                this.failed(problem);
            }
        }

        insert(text, from, to) {
            this.input.setRangeText(text, from, to, "end");
            this.fit();
        }

        /** Makes the prompt as high as what is in it. */
        fit() {
            this.input.rows = Math.min(20, this.input.value.split("\n").length);
        }
    }

    if (window.parent !== window) { // in the Dev UI, which has a title of its own
        document.body.classList.add("framed");
    }
    for (const slot of document.querySelectorAll("[data-console]")) {
        let opened;
        const toggle = button("Console", () => {
            if (opened) {
                opened.root.hidden = !opened.root.hidden;
            } else {
                opened = new FlaskConsole(slot);
                opened.open();
            }
            toggle.setAttribute("aria-expanded", String(!opened.root.hidden));
        });
        if ("consoleOpen" in slot.dataset) {
            opened = new FlaskConsole(slot);
            opened.open();
        } else {
            toggle.setAttribute("aria-expanded", "false");
            slot.append(toggle);
        }
    }
}
