/* Texts of a sheet 报表: what a clipboard holds, exact sums of decimals, what can be taken back. No page is touched here.
   What a text means is said by the server; here only plain numbers are known, so that sums stand while somebody types. */
(function () {
  'use strict';
  /* The four kinds of empty, by the key that says each */
  const KINDS = { '-': 'missing', '/': 'notApplicable', '+': 'notDue', '?': 'damaged' };
  const SAME = '=';
  const PLAIN = /^-?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?$/;
  const LONGEST = 60;

  /** Full-width signs and digits in their usual width, a true minus as a hyphen, no blanks around. */
  function half(text) {
    return String(text).replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replace(/[\u3000\u00a0]/g, ' ').replace(/\u2212/g, '-').trim();
  }

  /** A plain number without separators, as a decimal; '' if it is none, or one with separators in the wrong places. */
  function plain(text) {
    const told = half(text);
    return told.length <= LONGEST && PLAIN.test(told) ? shown(read(told.replace(/[,，]/g, ''))) : '';
  }

  const kindOf = (text) => KINDS[half(text)] || '';

  /* Decimals are whole numbers of a scale, so that no sum is off by a binary fraction */

  function read(text) {
    const [whole, part] = text.split('.');
    return { units: BigInt(whole + (part || '')), scale: (part || '').length };
  }

  function shown(number) {
    const negative = number.units < 0n;
    const digits = String(negative ? -number.units : number.units).padStart(number.scale + 1, '0');
    const at = digits.length - number.scale;
    return (negative ? '-' : '') + digits.slice(0, at) + (number.scale ? '.' + digits.slice(at) : '');
  }

  const scaled = (number, scale) => number.units * 10n ** BigInt(scale - number.scale);

  /** Without the noughts at the end of a fraction. */
  function short(number) {
    let { units, scale } = number;
    while (scale > 0 && units % 10n === 0n) {
      units /= 10n;
      scale--;
    }
    return shown({ units, scale });
  }

  function combined(a, b, sign) {
    const [one, two] = [read(a), read(b)];
    const scale = Math.max(one.scale, two.scale);
    return short({ units: scaled(one, scale) + sign * scaled(two, scale), scale });
  }

  const plus = (a, b) => combined(a, b, 1n);
  const minus = (a, b) => combined(a, b, -1n);
  const sum = (numbers) => numbers.reduce(plus, '0');

  /** Below nought, nought or above, as a is less than, equal to or more than b. */
  function compare(a, b) {
    const difference = read(minus(a, b)).units;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** How much of b a is, in percent with one place; '' of nothing. */
  function percent(a, b) {
    const [one, two] = [read(a), read(b)];
    const scale = Math.max(one.scale, two.scale);
    const [part, whole] = [scaled(one, scale), scaled(two, scale)];
    if (whole <= 0n || part < 0n) {
      return '';
    }
    return shown({ units: (part * 2000n + whole) / (whole * 2n), scale: 1 });
  }

  /** a by b, where that is exact with twelve places at most; '' elsewhere. */
  function divide(a, b) {
    const [one, two] = [read(a), read(b)];
    const scale = Math.max(one.scale, two.scale);
    const [whole, by] = [scaled(one, scale) * 10n ** 12n, scaled(two, scale)];
    return by === 0n || whole % by !== 0n ? '' : short({ units: whole / by, scale: 12 });
  }

  /** With separators of thousands. */
  function grouped(number) {
    const [whole, part] = number.split('.');
    return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : '.' + part);
  }

  /**
   * The rows and cells of a clipboard as spreadsheets write them: tabs between cells, a cell with a tab, a line break or
   * quotes within quotes. A last line break begins no row.
   */
  function block(text) {
    const rows = [[]];
    const told = String(text).replace(/\r\n?/g, '\n').replace(/\n$/, '');
    let at = 0;
    while (at <= told.length) {
      let cell = '';
      if (told[at] === '"' && closing(told, at) > 0) {
        const end = closing(told, at);
        cell = told.slice(at + 1, end).replace(/""/g, '"');
        at = end + 1;
      }
      else {
        const end = /[\t\n]|$/.exec(told.slice(at)).index + at;
        cell = told.slice(at, end);
        at = end;
      }
      rows.at(-1).push(cell);
      if (told[at] === '\n') {
        rows.push([]);
      }
      at++;
    }
    return rows;
  }

  /** Where a quoted cell ends, which must be where a cell ends; 0 if it is none, such as a text that only begins with quotes. */
  function closing(text, from) {
    let at = from + 1;
    while (at < text.length) {
      if (text[at] !== '"') {
        at++;
      }
      else if (text[at + 1] === '"') {
        at += 2;
      }
      else {
        return at + 1 === text.length || '\t\n'.includes(text[at + 1]) ? at : 0;
      }
    }
    return 0;
  }

  /** What has been done, last first; one act may touch many cells, such as a block that was pasted. */
  function history(most) {
    const acts = [];
    return {
      push(act) {
        acts.push(act);
        acts.splice(0, Math.max(0, acts.length - most));
      },
      pop: () => acts.pop(),
      get size() {
        return acts.length;
      }
    };
  }

  window.xsSheet = { KINDS, SAME, half, plain, kindOf, plus, minus, sum, compare, percent, divide, grouped, block, history };
})();
