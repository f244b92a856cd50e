import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { shortenCss, shortenHtml, shortenLiterals } from '../../scripts/build/literals.mjs';

describe('styles and templates are shortened without changing what they mean', () => {
  const css = [
    ['/* it\'s why */ :host {\n  color: red;\n  margin: 0 1px;\n}\n', ' :host{color:red;margin:0 1px}'],
    [':host(:hover) .a  .b > c,\n.d :hover { top: calc(1px + 2px) }', ':host(:hover) .a .b > c,.d :hover{top:calc(1px + 2px)}'],
    ['@container panel (width < 240px) { & .a { gap: 0 } }', '@container panel (width < 240px){& .a{gap:0}}'],
    [`.a::before { content: "a ;  } /* no */"; }`, `.a::before{content:"a ;  } /* no */"}`],
    [`.a { --empty: ; font: 1em 'A  B', c }`, `.a{--empty:;font:1em 'A  B',c}`],
    ['.a/* one */.b /* two */ .c { top: 0 /* three */; }', '.a.b .c{top:0}'],
    [' solid light-dark( red , blue )', ' solid light-dark( red,blue )'],
  ];
  for (const [long, short] of css) test(`css ${JSON.stringify(long)}`, () => assert.equal(shortenCss(long), short));

  test('html keeps one space where there was a line break, and every other space', () => {
    assert.equal(shortenHtml('<p\n  class="a">\n  <!-- why -->\n  a  b <b>c</b>\n</p>'), '<p class="a"> a  b <b>c</b> </p>');
  });

  test('what stands between the pieces stays where it was', () => {
    const source = 'const a = html`<p\n a=${html`\n<i>`} ?b=${2}>\n`; const b = css`x { y: ${z} ; }`; const c = other`\n  `;';
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
      transformers: { before: [shortenLiterals] },
    });
    assert.equal(outputText.replace(/^"use strict";\n/, ''), 'const a = html `<p a=${html ` <i>`} ?b=${2}> `;\nconst b = css `x{y:${z}}`;\nconst c = other `\n  `;\n');
  });
});
