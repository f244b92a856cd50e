import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { root } from './imports.mjs';

/** What each framework's own types say of a page, as its compiler or editor asks them: right or wrong. */
const snippets = {
  'react component, right': ['tsx', `import { KollegaTeam } from 'kollega/react.js';
    export const x = <KollegaTeam member="sofia" case={{ id: 'c-1' }} onKollegaInsert={(event) => event.text.trim()} />;`],
  'react component, wrong case': ['tsx', `import { KollegaTeam } from 'kollega/react.js'; export const x = <KollegaTeam case={5} />;`],
  'react component, wrong event': ['tsx', `import { KollegaTeam } from 'kollega/react.js'; export const x = <KollegaTeam onKollegaInsert={(event) => event.tex} />;`],
  'react tag, right': ['tsx', `import 'kollega/react.js'; export const x = <kollega-team case={null} onkollega-insert={(event) => event.text}><kollega-tip-panel density="compact" /></kollega-team>;`],
  'react tag, wrong density': ['tsx', `import 'kollega/react.js'; export const x = <kollega-tip-panel density="dense" />;`],
  'react tag, unknown tag': ['tsx', `import 'kollega/react.js'; export const x = <kollega-tip />;`],
  'solid, right': ['tsx', `/** @jsxImportSource solid-js */ import 'kollega/solid.js';
    export const x = <kollega-team prop:case={{ id: 'c-1' }} on:kollega-insert={(event) => event.text.trim()} />;`],
  'solid, wrong case': ['tsx', `/** @jsxImportSource solid-js */ import 'kollega/solid.js'; export const x = <kollega-team prop:case={5} />;`],
  'solid, wrong event': ['tsx', `/** @jsxImportSource solid-js */ import 'kollega/solid.js'; export const x = <kollega-team on:kollega-insert={(event) => event.tex} />;`],
  'vue, right': ['ts', `import type { GlobalComponents } from 'vue'; import 'kollega/vue.js';
    export const x: InstanceType<GlobalComponents['kollega-team']>['$props'] = { member: 'sofia', case: { id: 'c-1' }, onKollegaInsert: (event) => event.text };`],
  'vue, wrong case': ['ts', `import type { GlobalComponents } from 'vue'; import 'kollega/vue.js';
    export const x: InstanceType<GlobalComponents['kollega-team']>['$props'] = { case: 5 };`],
  'svelte, right': ['ts', `import type { SvelteHTMLElements } from 'svelte/elements'; import 'kollega/svelte.js';
    export const x: SvelteHTMLElements['kollega-team'] = { member: 'sofia', case: { id: 'c-1' }, 'onkollega-insert': (event) => event.text };`],
  'svelte, wrong case': ['ts', `import type { SvelteHTMLElements } from 'svelte/elements'; import 'kollega/svelte.js';
    export const x: SvelteHTMLElements['kollega-team'] = { case: 5 };`],
  'angular class, right': ['ts', `import type { ElementRef } from '@angular/core'; import type { KollegaTeam } from 'kollega';
    export const set = (team: ElementRef<KollegaTeam>): void => { team.nativeElement.case = { id: 'c-1' }; };`],
  'angular class, wrong case': ['ts', `import type { ElementRef } from '@angular/core'; import type { KollegaTeam } from 'kollega';
    export const set = (team: ElementRef<KollegaTeam>): void => { team.nativeElement.case = 5; };`],
  'html, right': ['ts', `import 'kollega/define.js';
    document.createElement('kollega-team').addEventListener('kollega-insert', (event) => event.text.trim());`],
  'html, wrong case': ['ts', `import 'kollega/define.js'; document.createElement('kollega-team').case = { subject: 'no id' };`],
};

const files = Object.fromEntries(Object.entries(snippets).map(([name, [ending, text]]) => [join(root, 'demo/frameworks', `${name.replace(/\W+/g, '-')}.${ending}`), text]));
const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, root);
const host = ts.createCompilerHost(options);
const program = ts.createProgram(Object.keys(files), options, {
  ...host,
  fileExists: (path) => path in files || host.fileExists(path),
  readFile: (path) => files[path] ?? host.readFile(path),
  getSourceFile: (path, ...rest) => (path in files ? ts.createSourceFile(path, files[path], ts.ScriptTarget.Latest) : host.getSourceFile(path, ...rest)),
});

describe('types in each framework', () => {
  for (const [at, name] of Object.keys(snippets).entries()) {
    test(name, () => {
      const found = program.getSemanticDiagnostics(program.getSourceFile(Object.keys(files)[at]));
      const words = found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
      if (name.endsWith('right')) assert.deepEqual(words, []);
      else assert.ok(words.length > 0, 'nothing is wrong with it');
    });
  }
});
