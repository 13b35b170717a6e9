// SPDX-License-Identifier: MIT
// Settings of remark for remark-lint-frontmatter-schema. The environment names the schema, relative to
// the working directory, and the folder where the modules were installed by npm.
import { createRequire } from 'node:module';
import path from 'node:path';

const load = createRequire(path.join(path.resolve(process.env.PEER_MODULES), 'package.json'));
const frontMatter = (await import(load.resolve('remark-frontmatter'))).default;
const { default: lint } = await import(load.resolve('remark-lint-frontmatter-schema'));
export default { plugins: [frontMatter, [lint, { schemas: { [process.env.PEER_SCHEMA]: ['**/*.md'] } }]] };
