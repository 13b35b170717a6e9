// SPDX-License-Identifier: MIT
// What a script in a day gives: gray-matter and ajv over a folder of notes.
//
//   gray_matter_ajv.cjs MODULES SCHEMA FOLDER
//
// MODULES is the folder where `npm install gray-matter ajv ajv-formats` was run.
const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');

const [modules, schemaPath, folder] = process.argv.slice(2);
const load = createRequire(path.join(path.resolve(modules), 'package.json'));
const matter = load('gray-matter');
const schema = JSON.parse(fs.readFileSync(schemaPath, 'utf8'));
const Ajv = load(String(schema.$schema).includes('2020-12') ? 'ajv/dist/2020' : 'ajv');
const ajv = new Ajv({ allErrors: true, strict: false });
load('ajv-formats')(ajv);
const validate = ajv.compile(schema);

let found = 0;
for (const entry of fs.readdirSync(folder, { recursive: true })) {
  if (!entry.endsWith('.md')) continue;
  const { data } = matter(fs.readFileSync(path.join(folder, entry), 'utf8'));
  // Dates become text again, as JSON has them.
  if (!validate(JSON.parse(JSON.stringify(data)))) found += validate.errors.length;
}
console.log(found);
process.exitCode = found ? 1 : 0;
