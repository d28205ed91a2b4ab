'use strict';
// Compares every file of a package with its list, the list with this page, and the lines of the
// journal with the blocks that seal them.
const XsChecking = ((digests, reading) => {
  const { Changed } = reading;
  const MANIFEST = 'manifest.json';
  const PAGE = 'verify.html';
  const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const BYTES = new TextEncoder();
  const SEAL = /data-(sha256|sm3|packed)="([0-9a-f]{64})"/g;

  /** The three digests of the list that a page carries, and the page without them. */
  function seal(page) {
    const found = {};
    const blank = page.replace(SEAL, (all, name, value) => {
      found[name] = value;
      return `data-${name}="${'0'.repeat(64)}"`;
    });
    return { found, blank };
  }

  async function requireSame(file, name, wanted) {
    const sha256 = new digests.Sha256();
    const sm3 = new digests.Sm3();
    let content;
    try {
      for await (const piece of file.content()) {
        sha256.update(piece);
        sm3.update(piece);
      }
      content = { size: sha256.size, sha256: sha256.hex(), sm3: sm3.hex() };
    } catch (failed) {
      throw new Changed(name, 'unreadable');
    }
    if (content.sha256 !== wanted.sha256 || content.sm3 !== wanted.sm3
        || (wanted.size !== undefined && content.size !== wanted.size)) {
      throw new Changed(name, 'content');
    }
  }

  function required(files, name) {
    const file = files.get(name);
    if (!file) {
      throw new Changed(name, 'missing');
    }
    return file;
  }

  /** The list, once it is the one that this page was made for. */
  async function manifestOf(files, own) {
    const page = required(files, PAGE);
    await reading.requireStored(page);
    const text = UTF8.decode(await reading.whole(page));
    const { found, blank } = seal(text);
    for (const name of ['sha256', 'sm3', 'packed']) {
      if (!found[name] || found[name] !== own[name]) {
        throw new Changed(PAGE, 'otherPage');
      }
    }
    const list = required(files, MANIFEST);
    await list.requireWhole(found.packed);
    await requireSame(list, MANIFEST, found);
    const manifest = JSON.parse(UTF8.decode(await reading.whole(list)));
    const blankDigests = digests.of(BYTES.encode(blank));
    if (blankDigests.sha256 !== manifest.page.sha256 || blankDigests.sm3 !== manifest.page.sm3) {
      throw new Changed(PAGE, 'content');
    }
    return manifest;
  }

  /** Says what is wrong first by a Changed; otherwise what was looked at. */
  async function check(files, own, told) {
    const manifest = await manifestOf(files, own);
    const names = new Set([MANIFEST, PAGE]);
    const seen = { files: 0, blocks: 0, lines: 0, manifest };
    for (const wanted of manifest.files) {
      const file = required(files, wanted.path);
      names.add(wanted.path);
      await file.requireWhole(wanted.packed);
      await requireSame(file, wanted.path, wanted);
      if (wanted.path.startsWith('journal/') && wanted.path.endsWith('.jsonl')) {
        await journal(file, wanted.path, seen);
      }
      told(++seen.files, manifest.files.length, wanted.path);
    }
    for (const name of files.keys()) {
      if (!names.has(name)) {
        throw new Changed(name, 'added');
      }
    }
    seen.files += 2;
    return seen;
  }

  /** Every line of the journal that is shown, and every block over its lines and the one before. */
  async function journal(file, path, seen) {
    let before = null;
    for await (const text of linesOf(file)) {
      const block = JSON.parse(text);
      const at = `${path} #${block.block}`;
      for (const line of block.lines) {
        if (line.content !== undefined) {
          const found = digests.of(BYTES.encode(line.content));
          if (found.sha256 !== line.sha256 || found.sm3 !== line.sm3) {
            throw new Changed(`${at}, ${line.line}`, 'line');
          }
          seen.lines++;
        }
      }
      for (const method of ['sha256', 'sm3']) {
        const follows = digests.of(BYTES.encode(sealed(block, method)))[method];
        const linked = before === null || before.block + 1 !== block.block
          || before[method] === block.previous[method];
        if (follows !== block[method] || !linked) {
          throw new Changed(at, 'block');
        }
      }
      before = block;
      seen.blocks++;
    }
  }

  function sealed(block, method) {
    return 'xieshou journal block 1\n'
      + `${block.root} ${block.block} ${block.firstLine} ${block.lastLine} ${block.sealedAt}\n`
      + `${block.previous[method]}\n`
      + block.lines.map((line) => `${line[method]}\n`).join('');
  }

  async function* linesOf(file) {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const piece of file.content()) {
      const parts = (rest + decoder.decode(piece, { stream: true })).split('\n');
      rest = parts.pop();
      yield* parts.filter((part) => part !== '');
    }
    if (rest !== '') {
      yield rest;
    }
  }

  return { check };
})(typeof require !== 'undefined' ? require('./digests.js') : XsDigests,
  typeof require !== 'undefined' ? require('./reading.js') : XsReading);
if (typeof module !== 'undefined') {
  module.exports = XsChecking;
}
