/* Pasting into a sheet 报表: one cell goes straight in; of a block everything is shown first and nothing changes before it is
   confirmed. And what two people changed: theirs and mine, cell by cell. */
(function () {
  'use strict';
  const { half, plain, grouped, divide, block, remarkOf } = window.xsSheet;
  const $ = (selector, within) => (within || document).querySelector(selector);
  const $$ = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const AT_ONCE = 6;

  function line(...cells) {
    const made = document.createElement('tr');
    cells.forEach(([said, shape, heading]) => {
      const cell = document.createElement(heading ? 'th' : 'td');
      if (heading) {
        cell.scope = 'row';
      }
      cell.className = shape || '';
      cell.append(...[].concat(said));
      made.append(cell);
    });
    return made;
  }

  function pasting(sheet, go, meant) {
    const { words, view } = sheet;
    const dialog = $('#paste');
    let turn = 0;

    /** What a text of the clipboard would become in a cell: write, same, or no with a reason; over says that it replaces another. */
    function planned(cell, text) {
      const told = half(text);
      const next = meant(cell, text);
      const known = next.absence || plain(told);
      const note = told !== text.trim() && plain(told) ? words.pasteHalf : '';
      return { cell, text, next: known ? next : null, note, read: !known };
    }

    /** The lines of a block, from a cell downwards; a column that no cell takes is told as such. */
    function plan(from, rows) {
      const all = Array.from(sheet.rows.values());
      const columns = ['m', 'y'];
      const first = columns.indexOf(from.column);
      const lines = [];
      rows.forEach((texts, down) => {
        const row = all[all.indexOf(from.row) + down];
        texts.forEach((text, along) => {
          const column = columns[first + along];
          if (text.trim() === '') {
            return;
          }
          const cell = row && row.cells[column];
          const shut = !row ? words.pasteBelow : !column ? words.pasteBeside
            : !cell ? words.pasteHatched : !cell.input ? (cell.mode === 'CARRIED' ? words.pasteCarried : words.pasteComputed) : '';
          lines.push(shut ? { row, column, text, no: shut } : { row, column, ...planned(cell, text) });
        });
      });
      return lines;
    }

    /** What the server reads in a text, in the unit of a row where it has none. */
    async function reading(text, row) {
      const inItsLanguage = { headers: { Accept: 'application/json, application/problem+json',
        'Accept-Language': document.documentElement.lang } };
      let answer;
      try {
        answer = await fetch('/api/v1/readings/quantity?' + new URLSearchParams({ text, indicator: row.code }), inItsLanguage);
      }
      catch {
        return null;
      }
      return { ok: answer.ok, found: await answer.json().catch(() => ({})) };
    }

    const bases = new Map();

    /** How much of the base unit one of a row's unit is; '' if that is not told. */
    async function baseOf(row) {
      if (!bases.has(row.unit)) {
        const one = await reading('1', row);
        bases.set(row.unit, one && one.ok && one.found.base ? plain(one.found.base.value || '') : '');
      }
      return bases.get(row.unit);
    }

    /** A value in the unit of its row, where that is exact. */
    async function converted(found, row) {
      const base = found.comparator === '=' && found.base ? plain(found.base.value || '') : '';
      const one = base ? await baseOf(row) : '';
      return one ? divide(base, one) : '';
    }

    /** What is no plain number the server reads. */
    async function read(one) {
      const answer = await reading(one.text, one.row);
      if (!answer) {
        one.no = words.pasteUnread;
        return;
      }
      const { ok, found } = answer;
      if (!ok) {
        one.no = ((found.errors || [])[0] || { message: found.detail || words.pasteUnread }).message;
        one.word = true;
        return;
      }
      const own = found.unit === one.row.unit;
      const value = own && found.comparator === '=' ? plain(found.value || '') : own ? '' : await converted(found, one.row);
      one.next = { text: value ? grouped(value) : half(one.text), mode: 'TYPED' };
      one.converted = !own && value !== '';
      one.note = own ? value ? words.pasteUnit : '' : value ? view.text('pasteOther', found.unit, one.row.unit) : words.pasteAs;
    }

    async function readAll(lines) {
      const open = lines.filter((one) => one.read);
      const work = async () => {
        for (let one = open.shift(); one; one = open.shift()) {
          await read(one);
        }
      };
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, open.length) }, work));
    }

    function settle(one) {
      one.over = Boolean(one.next) && one.cell.text !== '' && one.cell.text !== one.next.text;
      one.same = Boolean(one.next) && one.cell.text === one.next.text;
    }

    const written = (one) => one.next && !one.same;

    function remark(one) {
      if (one.no) {
        const parts = [one.no];
        if (one.word && one.cell) {
          const box = document.createElement('input');
          const label = document.createElement('label');
          box.type = 'checkbox';
          box.addEventListener('change', () => {
            one.next = box.checked ? { text: words.missing, absence: 'missing', mode: 'TYPED' } : null;
            settle(one);
            count();
          });
          label.className = 'check xs';
          label.append(box, words.pasteMissing);
          parts.push(label);
        }
        return [parts, one.word ? 'bad' : 'mut'];
      }
      const notes = [one.note, one.same ? words.pasteSame : one.over ? words.pasteOver : ''].filter(Boolean);
      return [[notes.join(words.stop)], one.over || one.converted ? 'warn' : 'mut'];
    }

    const columnOf = ({ row, column }) => !column ? '--' : column === 'm' ? words.current : row && row.cells.m ? words.total : words.end;

    function lineOf(one) {
      return line([one.row ? one.row.name : '--', '', true], [columnOf(one)],
        [one.text, 'num'], [one.cell ? one.cell.text || words.blank : '--', 'num' + (one.cell && one.cell.text ? '' : ' na')],
        [one.next ? one.next.text : words.pasteNo, one.next ? 'num b' : 'num na'], remark(one));
    }

    let lines = [];

    function count() {
      const told = { write: lines.filter(written).length, over: lines.filter((one) => one.over).length,
        no: lines.filter((one) => !one.next).length, same: lines.filter((one) => one.same).length };
      Object.entries(told).forEach(([name, many]) => {
        $('[data-n="' + name + '"]', dialog).textContent = view.text('count' + name[0].toUpperCase() + name.slice(1), many);
        $('[data-n="' + name + '"]', dialog).hidden = many === 0 && name !== 'write';
      });
      const write = $('#paste-ok');
      write.textContent = view.text('pasteWrite', told.write);
      write.disabled = told.write === 0;
    }

    async function preview(from, rows) {
      const mine = ++turn;
      lines = plan(from, rows);
      if (lines.some((one) => one.read)) {
        view.say(words.pasteReading);
      }
      await readAll(lines);
      if (mine !== turn) {
        return;
      }
      lines.forEach(settle);
      $('#paste-t').textContent = view.text('pasteTitle', rows.length, Math.max(...rows.map((texts) => texts.length)));
      $('#paste-from').textContent = view.text('pasteFrom', from.row.name, from.td.dataset.l);
      $('#paste-b').replaceChildren(...lines.map(lineOf));
      count();
      $('#paste-ok').onclick = () => {
        const changes = lines.filter(written);
        const pair = (one) => changes.some((other) => other !== one && other.row === one.row);
        dialog.close();
        sheet.act(changes.map((one) => [one.cell, one.next, pair(one)]));
        view.say(view.text('pasted', changes.length));
        go(from);
      };
      dialog.showModal();
    }

    sheet.table.addEventListener('paste', (event) => {
      const input = event.target.closest('input.cell');
      if (!input) {
        return;
      }
      const rows = block(event.clipboardData.getData('text/plain'));
      if (rows.length > 1 || rows[0].length > 1) {
        event.preventDefault();
        preview(sheet.byId.get(input.closest('td').dataset.cell), rows);
      }
    });
  }

  /** What a sheet says of a cell, in words. */
  const inWords = (words, absence, text) => absence ? words[absence] : text || words.blank;

  /**
   * Takes the sheet as it is on the server into the page. What only one side changed is taken or stays; where both changed a
   * cell, it is asked which stands.
   * @return whether nothing is to be asked
   */
  function merge(sheet, answer, byId, took) {
    const { words, view } = sheet;
    const clashes = answer.cells.map((one) => [byId.get(one.indicator + '|' + one.period), one])
      .filter(([cell, one]) => {
        if (!cell || !cell.input || !sheet.isChanged(cell) || one.mode === 'DERIVED') {
          return false;
        }
        const theirs = (one.absence || plain(one.text || '') || one.text || '') + '\n' + (one.remark || '');
        const base = (cell.saved.absence || plain(cell.saved.text) || cell.saved.text) + '\n' + cell.saved.remark;
        const mine = (cell.absence || plain(cell.text) || cell.text) + '\n' + remarkOf(cell);
        return theirs !== base && theirs !== mine;
      });
    took(answer, (cell) => !sheet.isChanged(cell));
    if (clashes.length) {
      ask(sheet, clashes, words, view);
    }
    return clashes.length === 0;
  }

  function choice(name, value, said, remark, checked) {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'radio';
    box.name = name;
    box.value = value;
    box.checked = checked;
    label.append(box, remark ? said + ' · ' + remark : said);
    return label;
  }

  function ask(sheet, clashes, words, view) {
    const dialog = $('#clash');
    const rows = clashes.map(([cell, one], n) => line([cell.row.name + ' · ' + cell.td.dataset.l, '', true],
      [choice('clash-' + n, 'mine', inWords(words, cell.absence, cell.text), remarkOf(cell), true)],
      [choice('clash-' + n, 'theirs', inWords(words, one.absence, one.text), one.remark, false)]));
    $('#clash-t').textContent = view.text('clashTitle', clashes.length);
    $('#clash-b').replaceChildren(...rows);
    $$('[data-clash-all]', dialog).forEach((button) => {
      button.onclick = () => $$('input[value="' + button.dataset.clashAll + '"]', dialog).forEach((box) => { box.checked = true; });
    });
    $('#clash-ok').onclick = () => {
      const theirs = clashes.filter((clash, n) => $('input[name="clash-' + n + '"][value="theirs"]', dialog).checked);
      dialog.close();
      theirs.forEach(([cell, one]) => {
        cell.remark.value = one.remark || '';
        sheet.put(cell, cell.saved);
        cell.problems = one.problems || [];
      });
      view.changed(...theirs.map(([cell]) => cell.row));
      sheet.store.decided();
    };
    $('#sav-pick').hidden = false;
    $('#sav-pick').onclick = () => dialog.showModal();
    dialog.onclose = () => { $('#sav-pick').hidden = sheet.store.state !== 'clash'; };
    dialog.showModal();
  }

  Object.assign(window.xsSheet, { pasting, merge });
})();
