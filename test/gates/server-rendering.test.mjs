import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';

const team = html`<kollega-team tenant="acme" team="broadband" member="sofia" member-name="Sofia Krog">
  <kollega-success-ticker></kollega-success-ticker><kollega-ask-button icon-only></kollega-ask-button><kollega-tip-panel density="compact"></kollega-tip-panel>
</kollega-team>`;

test('the widgets can be rendered on a server: each with its shadow root and styles, and nothing in it yet', async () => {
  await import('kollega/define.js');
  const text = await collectResult(render(team));
  assert.equal(text.match(/<template shadowroot="open"/g)?.length, 4);
  assert.match(text, /<kollega-tip-panel\s+density="compact"\s*>/);
  assert.match(text, /<slot><\/slot>/);
});
