/** The look of a site with its own logo, colour, style sheet, header and footer. */
export const look = {
  settings: `logo: /logo.png
look:
  accent: '#12506b'
  css: look/site.css
  header: look/header.html
  footer: look/footer.html
`,
  files: {
    'look/site.css': `body { max-width: 52rem; }
.own-header { margin-bottom: 2rem; padding: 0.75rem 1rem; background: var(--accent); color: var(--on-accent); text-align: start; }
.own-header .menu { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; font-family: var(--sans); font-size: 0.875rem; }
.own-header a { padding: 0.25rem 0; color: inherit; text-decoration-color: transparent; }
.own-header a:hover { text-decoration-color: currentColor; }
.own-footer { margin-top: 0.75rem; }
`,
    'look/header.html': `<nav class="menu" aria-label="The Harbour Daily">
  <a href="/">Home</a>
  <a href="/city/">City</a>
  <a href="/port/">Port</a>
  <a href="/about/">About us</a>
  <a href="/support/">Support us</a>
</nav>
`,
    'look/footer.html': '<p>The Harbour Daily, 1 Quay Street. <a href="/imprint/">Imprint</a></p>\n',
  },
}
