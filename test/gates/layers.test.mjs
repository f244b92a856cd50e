import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filesIn, importsOf } from './imports.mjs';
import { wrongWith } from './layers.mjs';

describe('imports between the folders of src run one way', () => {
  test('in every file', () => {
    const wrong = filesIn('src', '.ts').flatMap((path) => importsOf(path).map(wrongWith).filter(Boolean));
    assert.deepEqual(wrong, []);
  });

  const bad = [
    ['domain/a.ts', `import { x } from '../store/store.js';`, 'domain must not know store'],
    ['domain/a.ts', `import type { X } from '../team/team.js';`, 'domain must not know team'],
    ['matching/a.ts', `export * from '../hub/hub.js';`, 'matching must not know hub'],
    ['store/a.ts', `import '../hub/tab-hub.js';`, 'store must not know hub'],
    ['hub/a.ts', `const lazy = () => import('../team/session.js');`, 'hub must not know team'],
    ['hub/a.ts', `import { html } from 'lit';`, 'hub knows no Lit'],
    ['domain/a.ts', `import { createContext } from '@lit/context';`, 'domain knows no Lit'],
    ['server/a.ts', `import { x } from '../store/store.js';`, 'server must not know store'],
    ['ui/a.ts', `import type { Ref } from '../domain/record.js';`, 'ui must not know domain'],
    ['team/a.ts', `import '../widgets/tip-panel/define.js';`, 'team must not know widgets'],
    ['team/a.ts', `let view: import('../widgets/tip-panel/tip-panel.js').TipPanel;`, 'team must not know widgets'],
    ['desktops/a.ts', `import '../widgets/tip-panel/tip-panel.js';`, 'desktops must not know widgets'],
    ['widgets/tip-panel/a.ts', `import { x } from '../ask-button/b.js';`, 'widgets never import each other'],
    ['widgets/parts/a.ts', `import { x } from '../tip-panel/b.js';`, 'parts know no widget'],
    ['widgets/tip-panel/a.ts', `import { x } from '../../store/store.js';`, 'widgets must not know store'],
    ['widgets/tip-panel/a.ts', `import { TabHub } from '../../hub/tab-hub.js';`, 'widgets must not know hub'],
    ['widgets/tip-panel/a.ts', `import '../../define.js';`, 'imports the entry'],
    ['ui/a.ts', `import '../../test/helper.js';`, 'reaches outside src'],
    ['newcomer/a.ts', `import '../domain/record.js';`, 'no rule'],
  ];
  for (const [path, text, words] of bad) {
    test(`a bad arrow is found: ${path} with ${text}`, () => {
      const wrong = importsOf(`src/${path}`, text).map(wrongWith).filter(Boolean);
      assert.equal(wrong.length, 1);
      assert.ok(wrong[0].includes(words), wrong[0]);
    });
  }

  const good = [
    ['store/a.ts', `import { x } from '../domain/record.js'; import { get } from 'idb-keyval';`],
    ['team/a.ts', `import { TabHub } from '../hub/tab-hub.js'; import { LitElement } from 'lit';`],
    ['events.ts', `import type { Ref } from './domain/record.js';`],
    ['widgets/tip-panel/a.ts', `import { b } from './b.js'; import('../parts/composer.js'); import type { Reach } from '../../hub/hub.js';`],
    ['define.ts', `import './widgets/tip-panel/define.js';`],
  ];
  for (const [path, text] of good) {
    test(`a good arrow passes: ${path} with ${text}`, () => {
      assert.deepEqual(importsOf(`src/${path}`, text).map(wrongWith).filter(Boolean), []);
    });
  }
});
