/** The content of the page that a copied page is pasted into. */
export const pastePage = `<div class="paste">
<h1 class="name">Paste the page</h1>
<ol>
<li>Go to the page in your browser and select all of it: <kbd>Ctrl</kbd>+<kbd>A</kbd>, on a Mac <kbd>⌘</kbd>+<kbd>A</kbd>.</li>
<li>Copy it: <kbd>Ctrl</kbd>+<kbd>C</kbd> or <kbd>⌘</kbd>+<kbd>C</kbd>.</li>
<li>Click below and paste: <kbd>Ctrl</kbd>+<kbd>V</kbd> or <kbd>⌘</kbd>+<kbd>V</kbd>.</li>
</ol>
<div>
<label for="paste">Paste the page here</label>
<textarea id="paste" aria-describedby="about" autocomplete="off" spellcheck="false"></textarea>
</div>
<p id="about" class="quiet">The cells of its tables come with it. Nothing is written before you have seen it; close this page to stop.</p>
<p role="status"></p>
</div>`;
