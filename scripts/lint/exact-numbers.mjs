import path from 'node:path';
import { EXACT_FOLDERS, FLOAT_PLACES } from './float-places.mjs';

const PARSERS = ['parseFloat', 'parseInt'];

/**
 * ESLint rule for the folders that judge: a number becomes a binary float only in the places listed with their reason
 * (float-places.mjs), and < > <= >= stand between numbers only – between two fractions or two decimal texts
 * JavaScript would compare their letters.
 * @type {import('eslint').Rule.RuleModule}
 */
export const exactNumbers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      float:
        '{{what}} leaves exact arithmetic in {{where}}: compare fractions, or list the place with its reason in scripts/lint/float-places.mjs',
      unused: '{{where}} is listed in scripts/lint/float-places.mjs and needs it no more',
      letters: '{{operator}} compares letters here, not numbers: use compare()',
    },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    if (!EXACT_FOLDERS.some((folder) => file.startsWith(`${folder}/`))) return {};
    const allowed = FLOAT_PLACES.filter((place) => place.file === file).flatMap(({ functions }) => functions);
    const unused = new Set(allowed);

    function check(node, what) {
      const where = enclosingFunction(node);
      unused.delete(where);
      if (!allowed.includes(where)) context.report({ node, messageId: 'float', data: { what, where } });
    }

    return {
      CallExpression(node) {
        const { callee } = node;
        const name = callee.type === 'MemberExpression' ? callee.property.name : undefined;
        if (name === 'toNumber') check(node, '.toNumber()');
        else if (PARSERS.includes(name)) check(node, `.${name}()`);
      },
      Identifier(node) {
        if (PARSERS.includes(node.name) && node.parent.type !== 'MemberExpression') check(node, node.name);
        else if (node.name === 'Number' && !isNamespace(node)) check(node, 'Number');
      },
      'UnaryExpression[operator="+"]': (node) => check(node, 'a leading +'),
      'BinaryExpression[operator=/^[<>]=?$/]'(node) {
        if ([node.left, node.right].every((side) => isNumber(side, context))) return;
        context.report({ node, messageId: 'letters', data: { operator: node.operator } });
      },
      'Program:exit'(node) {
        for (const where of unused) context.report({ node, messageId: 'unused', data: { where } });
      },
    };
  },
};

/** Number.isInteger and the like convert nothing. */
const isNamespace = ({ parent }) => parent.type === 'MemberExpression' && parent.object.name === 'Number';

/** Name of the outermost function or method around a node: what a reader would look for. */
function enclosingFunction(node) {
  let name = 'the top level';
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'FunctionDeclaration') name = at.id?.name ?? name;
    else if (at.type === 'MethodDefinition') name = at.key.name;
    else if (at.type === 'VariableDeclarator' && /Function/.test(at.init?.type ?? '')) name = at.id.name;
  }
  return name;
}

/** Without types – in an editor that has not loaded the project – nothing can be said. */
function isNumber(node, { sourceCode }) {
  const { program, esTreeNodeToTSNodeMap } = sourceCode.parserServices ?? {};
  if (!program) return true;
  const checker = program.getTypeChecker();
  const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node));
  const names = (type.isUnion() ? type.types : [type]).map((one) =>
    checker.typeToString(checker.getBaseTypeOfLiteralType(one)),
  );
  return names.every((name) => name === 'number' || name === 'bigint');
}
