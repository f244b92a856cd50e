import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import templateCsp from './scripts/lint/template-csp.mjs';

const unsafe = 'goes round Trusted Types, or is blocked by a strict content security policy';
const directives = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.cache/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...litA11y.configs.recommended.rules,
      // `@click=${this.#onClick}` is how Lit binds listeners.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      // Types of what is loaded lazily are named by `import()`.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // Frameworks keep the types of tags in a namespace.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      // Lit's own class is the constructor's caller; elements without arguments may prepare themselves there.
      'wc/guard-super-call': 'off',
      'lit/no-value-attribute': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-legacy-imports': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'frame/**/*.ts', 'demo/**/*.ts'],
    plugins: { kollega: { rules: { 'template-csp': templateCsp } } },
    rules: {
      'kollega/template-csp': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: directives.flatMap((name) => [`lit/directives/${name}.js`, `lit-html/directives/${name}.js`]), message: unsafe },
            { group: ['lit/static-html.js', 'lit-html/static.js'], importNames: ['unsafeStatic'], message: unsafe },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'alert', 'confirm', 'prompt'],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML'].map((property) => ({ property, message: 'is blocked by Trusted Types' })),
      ],
      // Two versions on one page are told to whoever reads the console.
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
  {
    // For Node, with its types, which nothing for browsers may see.
    files: ['src/server/**/*.ts', 'src/server.ts', 'src/kollega-nats.ts', 'src/kollega-server.ts'],
    languageOptions: { parserOptions: { projectService: false, project: './src/server/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['src/domain/**/*.ts', 'src/matching/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'navigator', 'performance', 'fetch', 'indexedDB', 'localStorage', 'setTimeout', 'setInterval', 'Date'].map(
          (name) => ({ name, message: 'This layer is pure: no DOM, no clock, no I/O. Time comes in as a parameter' }),
        ),
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'This layer is pure' }],
    },
  },
  {
    files: ['demo/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's assertions are properties: `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      // Its types promise something for `equal`, whose work is done at once.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: ['Equal'] }] },
      ],
      // … but not where it compares trees.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExpressionStatement > CallExpression:has(MemberExpression[property.name=/^(dom|lightDom|shadowDom)$/])',
          message: 'Await it: comparing trees takes its time',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.recommended],
  },
);
