import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesIn, root } from './imports.mjs';

/** All that these export is what widgets and vendors work with. */
export const CONTRACT = ['src/domain/views.ts', 'src/team/team.ts', 'src/events.ts'];
/** What a class has from the platform or from Lit. */
const MODIFIERS = [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.OverrideKeyword];

// An entry is a file directly in src.
const entries = [...filesIn('src', '.ts').filter((path) => path.split('/').length === 2), ...CONTRACT];
const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, root);
const program = ts.createProgram(entries.map((path) => join(root, path)), { ...options, noEmit: true });
const checker = program.getTypeChecker();

function symbolsOf(path) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(join(root, path)));
  return module ? checker.getExportsOfModule(module) : [];
}

/** The names that a module exports, passed on ones too. */
export const exportsOf = (path) => symbolsOf(path).map(({ name }) => name);

/**
 * Every export of the package and every field, method and nested field of it.
 * @returns {Map<string, {number: boolean, byMember: boolean}>} by `Name` or `Name.field.field`; `number`: holds or
 *   gives a number, or something per key; `byMember`: takes a member
 */
export function publicNames() {
  const names = new Map();
  const own = (node) => node.getSourceFile().fileName.startsWith(join(root, 'src'));

  const add = (name, node) => {
    const type = checker.getTypeAtLocation(node);
    const given = type.getCallSignatures().map((signature) => signature.getReturnType());
    const said = (given.length > 0 ? given : [type]).map((each) => checker.typeToString(each, undefined, ts.TypeFormatFlags.NoTruncation));
    const byMember = node.parameters?.some((parameter) => /\bMemberId\b/.test(parameter.type?.getText() ?? '')) ?? false;
    names.set(name, { number: said.some((words) => /\bnumber\b|Map<|(?<!Kollega)Record</.test(words)), byMember });
  };

  const addMembers = (path, members) => {
    for (const member of members) {
      if (!member.name || ts.isPrivateIdentifier(member.name) || member.modifiers?.some(({ kind }) => MODIFIERS.includes(kind))) continue;
      const name = `${path}.${member.name.getText()}`;
      const parts = literalsIn(member.type);
      if (parts.length > 0) names.set(name, { number: false });
      else add(name, member);
      for (const part of parts) addMembers(name, part.members);
    }
  };

  const addSymbol = (name, symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const declarations = target.declarations?.filter(own) ?? [];
    if (names.has(name) || declarations.length === 0) return;
    names.set(name, { number: false });
    for (const node of declarations) {
      if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) addMembers(name, node.members);
      if (ts.isTypeAliasDeclaration(node)) for (const literal of literalsIn(node.type)) addMembers(name, literal.members);
      for (const { expression } of node.heritageClauses?.flatMap(({ types }) => types) ?? []) {
        const base = checker.getSymbolAtLocation(expression);
        if (base && !node.name.getText().startsWith(base.name)) addSymbol(base.name, base);
      }
    }
  };

  for (const symbol of entries.flatMap(symbolsOf)) addSymbol(symbol.name, symbol);
  return names;
}

/** The outermost object types that are written out in a type; those in the parameters of a function are no fields. */
function literalsIn(type) {
  const found = [];
  const visit = (node) => {
    if (ts.isTypeLiteralNode(node)) found.push(node);
    else if (ts.isFunctionTypeNode(node)) visit(node.type);
    else ts.forEachChild(node, visit);
  };
  if (type) visit(type);
  return found;
}

/** Elements as editors and docs read them: their properties, attributes and events. */
export function elements() {
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  return modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName)
    .map(({ name, members = [], attributes = [], events = [] }) => ({
      name,
      members: members.filter(({ privacy, static: fixed }) => (privacy ?? 'public') === 'public' && !fixed).map((member) => member.name),
      attributes: attributes.map(({ fieldName, name: attribute }) => fieldName ?? attribute),
      events: events.map(({ type }) => type.text),
    }));
}
