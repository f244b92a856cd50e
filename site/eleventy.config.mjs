// The documentation as a small static site: docs/*.md, the README, and every element out of the manifest. `npm run docs`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { elementsPage } from './elements.mjs';

const read = (path) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Where the examples' script lies in this site. */
const LIVE = ['https://your.example/kollega/cdn/', '/kollega/'];

/** A fence marked `live` is shown, and runs below itself; a link to a page of Markdown leads to the page of the site. */
function ours(markdown) {
  const { fence, link_open: link } = markdown.renderer.rules;
  markdown.renderer.rules.fence = (tokens, at, ...rest) => {
    const code = fence(tokens, at, ...rest);
    if (!/\blive\b/.test(tokens[at].info)) return code;
    return `${code}<iframe class="live" title="The example above, running" srcdoc="${escape(tokens[at].content.replaceAll(...LIVE))}"></iframe>`;
  };
  markdown.renderer.rules.link_open = (tokens, at, options, env, self) => {
    const href = tokens[at].attrGet('href');
    if (/^[\w./-]+\.md(#.*)?$/.test(href)) tokens[at].attrSet('href', href.replace(/^docs\//, '').replace('.md', '.html'));
    return link ? link(tokens, at, options, env, self) : self.renderToken(tokens, at, options);
  };
}

export default function site(config) {
  config.addGlobalData('layout', 'layout.njk');
  config.addGlobalData('permalink', () => ({ page }) => `${page.fileSlug || 'index'}.html`);
  config.addFilter('heading', (html) => /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1] ?? 'kollega');
  config.amendLibrary('md', ours);
  // The README's own links stand relative to it.
  config.addTemplate('index.md', read('README.md').replaceAll('](docs/', ']('));
  config.addTemplate('elements.md', elementsPage(JSON.parse(read('custom-elements.json'))));
  for (const name of ['CHANGELOG', 'SUPPORT', 'SECURITY', 'CONTRIBUTING']) config.addTemplate(`${name}.md`, read(`${name}.md`).replaceAll('](docs/', ']('));
  config.addPassthroughCopy({ 'docs/*.png': '.', 'docs/openapi.json': 'openapi.json', 'docs/manifests': 'manifests', 'dist/cdn': 'kollega', 'site/site.css': 'site.css' });
  return { dir: { input: 'docs', includes: '../site', output: 'dist/site' }, templateFormats: ['md'], markdownTemplateEngine: false };
}
