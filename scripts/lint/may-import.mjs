import path from 'node:path';
import { isForbiddenPackage, layerOf } from './layers.mjs';

/** Path inside the project that an import names, or undefined when it names a package. */
function projectPath(specifier, file, root) {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (!specifier.startsWith('.')) return undefined;
  return path
    .relative(root, path.resolve(path.dirname(file), specifier))
    .split(path.sep)
    .join('/');
}

/** ESLint rule: an import stays within what layers.mjs allows; a type import counts like any other. */
export const mayImport = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      layer: '{{from}} must not import {{to}} (see scripts/lint/layers.mjs)',
      package: '{{from}} must not import the package {{to}} (see scripts/lint/layers.mjs)',
    },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const layer = layerOf(file);
    if (!layer || layer.mayImport === 'all') return {};

    function check(node) {
      if (node?.type !== 'Literal' || typeof node.value !== 'string') return;
      const target = projectPath(node.value, context.filename, context.cwd);
      if (target === undefined) {
        if (isForbiddenPackage(layer, node.value)) report(node, 'package', node.value);
        return;
      }
      const to = layerOf(target)?.name;
      if (to && !layer.mayImport.includes(to)) report(node, 'layer', to);
    }
    const report = (node, messageId, to) =>
      context.report({ node, messageId, data: { from: layer.name, to } });

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      "CallExpression[callee.name='require']": (node) => check(node.arguments[0]),
    };
  },
};
