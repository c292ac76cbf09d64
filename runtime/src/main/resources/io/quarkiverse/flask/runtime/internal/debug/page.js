for (const text of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
        text.select();
        try {
            await navigator.clipboard.writeText(text.value);
            button.textContent = "Copied";
        } catch (e) {
            button.textContent = "Selected: press Ctrl+C";
        }
    });
    text.before(button);
}
