'use strict';
// Reads an audit package: the file as it was downloaded, or the folder that it was unpacked into.
const XsReading = ((digests) => {
  const PIECE = 1 << 20;
  const END = 22;
  const CENTRAL = 46;
  const UTF8 = new TextDecoder();

  /** Something is not as it was: the file that it was found in, and what was found. */
  class Changed extends Error {
    constructor(file, what) {
      super(what);
      this.file = file;
    }
  }

  const bytesOf = async (blob) => new Uint8Array(await blob.arrayBuffer());

  /** Hands on the bytes of a stream or blob in pieces. */
  async function* pieces(blob, inflated) {
    if (!inflated) {
      for (let at = 0; at < blob.size; at += PIECE) {
        yield bytesOf(blob.slice(at, at + PIECE));
      }
      return;
    }
    const reader = blob.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      yield next.value;
    }
  }

  /** A file of a folder. */
  class Unpacked {
    constructor(blob) {
      this.blob = blob;
    }

    content() {
      return pieces(this.blob, false);
    }

    async requireWhole() {
      return this;
    }
  }

  /** A file within the package: where it begins and ends there, with what is around it. */
  class Packed {
    constructor(zip, head, next) {
      Object.assign(this, head, { zip, next });
    }

    content() {
      const from = this.offset + 30 + this.nameBytes.length;
      return pieces(this.zip.slice(from, from + this.packed), this.method === 8);
    }

    /** Whether the piece of the package is, to the byte, the one that was written. */
    async requireWhole(sha256) {
      const digest = new digests.Sha256();
      for await (const piece of pieces(this.zip.slice(this.offset, this.next), false)) {
        digest.update(piece);
      }
      if (digest.hex() !== sha256) {
        throw new Changed(this.name, 'packed');
      }
      if (this.method !== 8) {
        return this;
      }
      const after = new DataView((await bytesOf(this.zip.slice(this.next - 12, this.next))).buffer);
      if (after.getUint32(0, true) !== this.crc) {
        throw new Changed(this.name, 'directory');
      }
      return this;
    }
  }

  const little = (size, fields) => {
    const bytes = new Uint8Array(size);
    const view = new DataView(bytes.buffer);
    let at = 0;
    for (const [width, value] of fields) {
      if (width === 2) {
        view.setUint16(at, value, true);
      } else {
        view.setUint32(at, value, true);
      }
      at += width;
    }
    return bytes;
  };

  const same = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

  const flags = (head) => (head.method === 8 ? 0x808 : 0x800);

  const version = (head) => (head.method === 8 ? 20 : 10);

  /** What stands in the directory of the package for a file, as it is written. */
  const central = (head) => little(CENTRAL, [[4, 0x02014b50], [2, version(head)], [2, version(head)],
    [2, flags(head)], [2, head.method], [2, 0], [2, 0x41], [4, head.crc], [4, head.packed], [4, head.size],
    [2, head.nameBytes.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, head.offset]]);

  /** What stands before a file that is not compressed. */
  const local = (head) => little(30, [[4, 0x04034b50], [2, version(head)], [2, flags(head)], [2, head.method],
    [2, 0], [2, 0x41], [4, head.crc], [4, head.packed], [4, head.size], [2, head.nameBytes.length], [2, 0]]);

  const DIRECTORY = 'zip';

  /** The files of a package, by name. */
  async function ofZip(zip) {
    const end = await bytesOf(zip.slice(Math.max(0, zip.size - END)));
    const view = new DataView(end.buffer);
    if (end.length < END || view.getUint32(0, true) !== 0x06054b50) {
      throw new Changed(DIRECTORY, 'end');
    }
    const count = view.getUint16(10, true);
    const size = view.getUint32(12, true);
    const from = view.getUint32(16, true);
    if (count === 0xffff || from === 0xffffffff) {
      throw new Error('包太大，请解开后选取文件夹。 The package is too large: unpack it and choose the folder.');
    }
    if (from + size !== zip.size - END
        || !same(end, little(END, [[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size],
          [4, from], [2, 0]]))) {
      throw new Changed(DIRECTORY, 'end');
    }
    const heads = directory(await bytesOf(zip.slice(from, from + size)), count);
    const files = new Map();
    heads.forEach((head, i) => {
      const next = (i + 1 < heads.length) ? heads[i + 1].offset : from;
      if (next <= head.offset || (i === 0 && head.offset !== 0) || files.has(head.name)) {
        throw new Changed(head.name, 'directory');
      }
      files.set(head.name, new Packed(zip, head, next));
    });
    return files;
  }

  function directory(bytes, count) {
    const view = new DataView(bytes.buffer);
    const heads = [];
    let at = 0;
    for (let i = 0; i < count; i++) {
      if (at + CENTRAL > bytes.length) {
        throw new Changed(DIRECTORY, 'directory');
      }
      const length = view.getUint16(at + 28, true);
      const nameBytes = bytes.subarray(at + CENTRAL, at + CENTRAL + length);
      const head = { method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true), nameBytes, name: UTF8.decode(nameBytes) };
      if (!same(bytes.subarray(at, at + CENTRAL), central(head))) {
        throw new Changed(head.name || DIRECTORY, 'directory');
      }
      heads.push(head);
      at += CENTRAL + length;
    }
    if (at !== bytes.length) {
      throw new Changed(DIRECTORY, 'directory');
    }
    return heads;
  }

  /** Whether what stands before a file that is not compressed is as it was written. */
  async function requireStored(file) {
    if (!(file instanceof Packed)) {
      return;
    }
    const head = await bytesOf(file.zip.slice(file.offset, file.offset + 30 + file.nameBytes.length));
    const content = await whole(file);
    if (!same(head.subarray(0, 30), local(file)) || !same(head.subarray(30), file.nameBytes)
        || file.size !== content.length || digests.crc32(content) !== file.crc
        || file.next !== file.offset + head.length + content.length) {
      throw new Changed(file.name, 'packed');
    }
  }

  /** The files of a folder, by their place below it. */
  function ofFolder(list) {
    const files = new Map();
    for (const one of list) {
      files.set(one.webkitRelativePath.split('/').slice(1).join('/') || one.name, new Unpacked(one));
    }
    return files;
  }

  async function whole(file) {
    const parts = [];
    for await (const piece of file.content()) {
      parts.push(piece);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  }

  async function digestsOf(blob) {
    const sha256 = new digests.Sha256();
    const sm3 = new digests.Sm3();
    for await (const piece of pieces(blob, false)) {
      sha256.update(piece);
      sm3.update(piece);
    }
    return { sha256: sha256.hex(), sm3: sm3.hex() };
  }

  return { Changed, DIRECTORY, digestsOf, ofZip, ofFolder, requireStored, whole };
})(typeof require !== 'undefined' ? require('./digests.js') : XsDigests);
if (typeof module !== 'undefined') {
  module.exports = XsReading;
}
