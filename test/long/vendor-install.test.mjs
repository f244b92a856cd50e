// What a vendor has after installing the packed file: types that an older TypeScript and the frameworks' own checkers read.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { installed, lend, root } from './snippets.mjs';

/** The oldest TypeScript that SUPPORT.md names, and what reads templates. */
const PINNED = ['typescript-oldest@npm:typescript@5.4.5', 'typescript@5.9.3', 'vue-tsc@3.3.14', 'svelte-check@4.7.8', 'vue@3.5.45', 'svelte@5.57.3'];

const SCRIPT = (framework) => `import 'kollega/define.js'; import 'kollega/${framework}.js'; import type { KollegaInsertEvent } from 'kollega';
  function insert(event: KollegaInsertEvent): void { console.log(event.text); }`;
/** A right template each; each wrong one differs by one property, or by what it takes an event for. */
const TEMPLATES = {
  vue: (value = "{ id: '1', subject: 'Red light' }", density = 'compact', script = SCRIPT('vue')) => `<script setup lang="ts">${script}</script>
<template><kollega-team tenant="a" team="b" member="s" member-name="S" :case="${value}" @kollega-insert="insert"><kollega-tip-panel density="${density}"></kollega-tip-panel></kollega-team></template>`,
  svelte: (value = "{ id: '1', subject: 'Red light' }", density = 'compact', script = SCRIPT('svelte')) => `<script lang="ts">${script}</script>
<kollega-team tenant="a" team="b" member="s" memberName="S" case={${value}} onkollega-insert={insert}><kollega-tip-panel density="${density}"></kollega-tip-panel></kollega-team>`,
};
const CHECKERS = { vue: ['vue-tsc', '--noEmit', '-p'], svelte: ['svelte-check', '--output', 'machine', '--tsconfig'] };
const wrongScript = (framework) => SCRIPT(framework).replace('KollegaInsertEvent): void { console.log(event.text)', 'string): void { console.log(event)');

describe('the packed file, installed', () => {
  let folder;
  const tool = (...args) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  before(() => {
    folder = installed();
    execFileSync('npm', ['i', '--no-audit', '--no-fund', '--prefer-offline', '--legacy-peer-deps', ...PINNED], { cwd: folder, stdio: 'ignore' });
    lend(folder, ['@types/node', 'undici-types', 'react', '@types/react', 'csstype', '@lit/react', 'solid-js', 'seroval', 'seroval-plugins', 'libsql', '@nats-io/nats-core', '@nats-io/nkeys', '@nats-io/nuid', '@nats-io/jetstream', '@nats-io/jwt', '@nats-io/transport-node']);
  });

  test('the oldest TypeScript that SUPPORT.md names reads the types of every entry', () => {
    assert.match(readFileSync(join(root, 'SUPPORT.md'), 'utf8'), /\| TypeScript \| 5\.4 and later reads the types/);
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const entries = Object.keys(exports).filter((name) => exports[name].types);
    writeFileSync(join(folder, 'every.ts'), entries.map((name, at) => `import * as entry${at} from 'kollega${name.slice(1)}'; void entry${at};`).join('\n'));
    // Without `skipLibCheck`: what is wrong in other packages' types for it is theirs, in ours nothing may be.
    const { stdout: said } = tool('node_modules/typescript-oldest/bin/tsc', '--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--jsx', 'react-jsx', '--lib', 'es2022,dom,dom.iterable', 'every.ts');
    assert.doesNotMatch(said, /kollega|every\.ts/);
  });

  for (const [framework, template] of Object.entries(TEMPLATES)) {
    test(`${framework}'s own checker takes a right template and refuses wrong ones`, () => {
      const checked = (name, text) => {
        const project = join(folder, `${framework}-${name}`);
        mkdirSync(project, { recursive: true });
        writeFileSync(join(project, `desk.${framework}`), text);
        writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({
          compilerOptions: { strict: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom', 'dom.iterable'], noEmit: true, skipLibCheck: true, types: [] },
          include: ['./*'], vueCompilerOptions: { strictTemplates: true },
        }));
        const [program, ...args] = CHECKERS[framework];
        const { status, stdout, stderr } = tool(`node_modules/.bin/${program}`, ...args, join(project, 'tsconfig.json'));
        return { status, said: stdout + stderr };
      };
      const right = checked('right', template());
      assert.equal(right.status, 0, right.said);
      for (const [name, text, words] of [
        ['case', template('5'), /'number' is not assignable to type 'CaseContext'/], ['density', template(undefined, 'dense'), /dense/],
        ['event', template(undefined, undefined, wrongScript(framework)), /KollegaInsertEvent/],
      ]) {
        const { status, said } = checked(name, text);
        assert.notEqual(status, 0, `${name}: nothing is wrong with it`);
        assert.match(said, words);
      }
    });
  }
});
