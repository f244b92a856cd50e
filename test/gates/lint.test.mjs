import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Linter } from 'eslint';
import templateCsp from '../../scripts/lint/template-csp.mjs';

function messages(code) {
  const plugins = { kollega: { rules: { 'template-csp': templateCsp } } };
  return new Linter().verify(code, [{ plugins, rules: { 'kollega/template-csp': 'error' } }]).map(({ message }) => message);
}

describe('templates that a strict content security policy would block do not pass lint', () => {
  const bad = [
    'html`<p style="color: red"></p>`',
    'html`<p style=${a}></p>`',
    'html`<p class=${a} style="b"></p>`',
    'svg`<g\n style=${a}></g>`',
    'html`<style>p {}</style>`',
    'html`<p .innerHTML=${a}></p>`',
    'html`<p onclick="a()"></p>`',
  ];
  for (const code of bad) test(code, () => assert.equal(messages(code).length, 1));

  const good = [
    'html`<p class="style" .style=${a} @click=${b} data-style="c">style= is banned, on = off</p>`',
    'html`<p>${a} style=b</p>`',
    'css`a { style: 1 }`',
  ];
  for (const code of good) test(code, () => assert.deepEqual(messages(code), []));
});
