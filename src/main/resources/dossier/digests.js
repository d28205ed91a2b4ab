'use strict';
// SHA-256 (FIPS 180-4) and SM3 (GB/T 32905), piece by piece: a page that was opened from a disk
// has neither from every browser.
const XsDigests = (() => {
  const BLOCK = 64;

  /** Takes bytes in pieces and hands on blocks of 64. */
  class Blocks {
    constructor() {
      this.rest = new Uint8Array(BLOCK);
      this.filled = 0;
      this.size = 0;
    }

    update(bytes) {
      this.size += bytes.length;
      let at = 0;
      if (this.filled > 0) {
        at = Math.min(BLOCK - this.filled, bytes.length);
        this.rest.set(bytes.subarray(0, at), this.filled);
        this.filled += at;
        if (this.filled < BLOCK) {
          return this;
        }
        this.block(this.rest, 0);
        this.filled = 0;
      }
      for (; at + BLOCK <= bytes.length; at += BLOCK) {
        this.block(bytes, at);
      }
      this.rest.set(bytes.subarray(at), 0);
      this.filled = bytes.length - at;
      return this;
    }

    hex() {
      const bits = this.size * 8;
      const end = new Uint8Array(this.filled < 56 ? BLOCK - this.filled : 2 * BLOCK - this.filled);
      end[0] = 0x80;
      const view = new DataView(end.buffer);
      view.setUint32(end.length - 8, Math.floor(bits / 0x100000000));
      view.setUint32(end.length - 4, bits >>> 0);
      this.update(end);
      return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    }
  }

  const rotl = (x, n) => (x << n) | (x >>> (32 - n));

  const word = (bytes, at) =>
    (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];

  /** The first 32 bits of the fractional parts of roots of primes, which SHA-256 begins with. */
  const primes = [];
  for (let n = 2; primes.length < 64; n++) {
    if (primes.every((prime) => n % prime)) {
      primes.push(n);
    }
  }
  const fraction = (x) => Math.floor((x - Math.floor(x)) * 0x100000000) | 0;
  const K256 = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

  class Sha256 extends Blocks {
    constructor() {
      super();
      this.state = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
      this.w = new Int32Array(64);
    }

    block(bytes, at) {
      const w = this.w;
      for (let i = 0; i < 16; i++) {
        w[i] = word(bytes, at + i * 4);
      }
      for (let i = 16; i < 64; i++) {
        const s0 = rotl(w[i - 15], 25) ^ rotl(w[i - 15], 14) ^ (w[i - 15] >>> 3);
        const s1 = rotl(w[i - 2], 15) ^ rotl(w[i - 2], 13) ^ (w[i - 2] >>> 10);
        w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
      }
      const s = this.state;
      let a = s[0], b = s[1], c = s[2], d = s[3], e = s[4], f = s[5], g = s[6], h = s[7];
      for (let i = 0; i < 64; i++) {
        const s1 = rotl(e, 26) ^ rotl(e, 21) ^ rotl(e, 7);
        const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K256[i] + w[i]) | 0;
        const s0 = rotl(a, 30) ^ rotl(a, 19) ^ rotl(a, 10);
        const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
      }
      s[0] += a; s[1] += b; s[2] += c; s[3] += d; s[4] += e; s[5] += f; s[6] += g; s[7] += h;
    }
  }

  const KSM3 = Int32Array.from({ length: 64 }, (_, i) => rotl(i < 16 ? 0x79cc4519 : 0x7a879d8a, i % 32));

  class Sm3 extends Blocks {
    constructor() {
      super();
      this.state = Int32Array.of(0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600,
        0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e);
      this.w = new Int32Array(68);
    }

    block(bytes, at) {
      const w = this.w;
      for (let i = 0; i < 16; i++) {
        w[i] = word(bytes, at + i * 4);
      }
      for (let i = 16; i < 68; i++) {
        const x = w[i - 16] ^ w[i - 9] ^ rotl(w[i - 3], 15);
        w[i] = x ^ rotl(x, 15) ^ rotl(x, 23) ^ rotl(w[i - 13], 7) ^ w[i - 6];
      }
      const s = this.state;
      let a = s[0], b = s[1], c = s[2], d = s[3], e = s[4], f = s[5], g = s[6], h = s[7];
      for (let i = 0; i < 64; i++) {
        const a12 = rotl(a, 12);
        const s1 = rotl((a12 + e + KSM3[i]) | 0, 7);
        const ff = i < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
        const gg = i < 16 ? e ^ f ^ g : (e & f) | (~e & g);
        const t1 = (ff + d + (s1 ^ a12) + (w[i] ^ w[i + 4])) | 0;
        const t2 = (gg + h + s1 + w[i]) | 0;
        d = c; c = rotl(b, 9); b = a; a = t1;
        h = g; g = rotl(f, 19); f = e; e = t2 ^ rotl(t2, 9) ^ rotl(t2, 17);
      }
      s[0] ^= a; s[1] ^= b; s[2] ^= c; s[3] ^= d; s[4] ^= e; s[5] ^= f; s[6] ^= g; s[7] ^= h;
    }
  }

  const CRC = Int32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) {
      c = (c & 1) ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    }
    return c;
  });

  const crc32 = (bytes) => {
    let c = -1;
    for (const byte of bytes) {
      c = CRC[(c ^ byte) & 0xff] ^ (c >>> 8);
    }
    return ~c >>> 0;
  };

  /** Both digests of some bytes. */
  const of = (bytes) => ({ sha256: new Sha256().update(bytes).hex(), sm3: new Sm3().update(bytes).hex() });

  return { Sha256, Sm3, crc32, of };
})();
if (typeof module !== 'undefined') {
  module.exports = XsDigests;
}
