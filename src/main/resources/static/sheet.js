/* Sheet 报表: cells that are typed one after the other by keyboard. The page is a table of native inputs in a form, which
   works without this; the keys are told in its menu. sheet-text.js has the texts, sheet-store.js saves, sheet-view.js shows,
   sheet-paste.js pastes. What a text means the server says; until it has, only plain numbers are known here. */
(function () {
  'use strict';
  const { KINDS, SAME, half, plain, kindOf, plus, minus, grouped, history, level, remarkOf, isFilled } = window.xsSheet;
  const $ = (selector, within) => (within || document).querySelector(selector);
  const $$ = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const form = $('#sheetf');
  const table = $('#sheet');
  if (!form || !table || form.dataset.editable !== 'true') {
    return;
  }
  const words = $('#sheet-words').dataset;
  const done = history(200);
  const rows = new Map();
  const cells = [];

  /** As people read it: plain numbers with separators, all else as it says. */
  function shown(text) {
    return plain(text) ? grouped(plain(text)) : text;
  }

  /* Rows and cells as the page has them */

  /** What a cell rests on, as the page says it. */
  function citedIn(tr, id) {
    const place = $$('[data-ev]', tr).find((one) => one.dataset.ev === id);
    return $$('a', place || document.createElement('i')).map((one) => ({ file: one.dataset.file || null,
      document: one.dataset.document || null, name: one.textContent }));
  }

  function cellOf(td, row) {
    const input = $('input.cell', td);
    const at = td.dataset.cell.indexOf('|');
    const cell = { id: td.dataset.cell, indicator: td.dataset.cell.slice(0, at), period: td.dataset.cell.slice(at + 1), td, row,
      column: td.dataset.c, input, remark: null, mode: td.dataset.mode, absence: td.dataset.absence || '',
      text: shown(input ? input.value : td.dataset.text || ''), problems: [], local: [], refused: null };
    if (input) {
      input.value = cell.text;
    }
    cell.remark = $$('input.rm', row.tr).find((one) => one.name === 'remark[' + cell.id + ']') || null;
    cell.problems = $$('.cs[data-for]', row.tr).filter((one) => one.dataset.for === cell.id)
      .map((one) => ({ severity: one.dataset.severity, code: one.dataset.code, message: one.textContent.trim() }));
    cell.cited = citedIn(row.tr, cell.id);
    return cell;
  }

  $$('tr[data-row]', table).forEach((tr, at) => {
    const set = tr.dataset;
    const row = { at, tr, code: set.row, name: $('.nm', tr).textContent.trim(), unit: set.unit || '', whole: set.whole || '',
      exclusive: set.exclusive === 'true', last: plain(set.last || ''), target: plain(set.target || ''),
      same: set.same === 'true', stt: $('.stt', tr), cells: {}, parts: [] };
    $$('td[data-cell]', tr).forEach((td) => {
      const cell = cellOf(td, row);
      row.cells[cell.column] = cell;
      cells.push(cell);
    });
    row.base = row.cells.m && row.cells.m.input && row.cells.y.input ? plain(set.base || '') : '';
    rows.set(row.code, row);
  });
  rows.forEach((row) => rows.has(row.whole) && rows.get(row.whole).parts.push(row));
  const typed = cells.filter((cell) => cell.input);
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const names = (cited) => JSON.stringify(cited.map(({ file, document }) => [file, document]));
  const state = (cell) => ({ text: cell.text, absence: cell.absence, mode: cell.mode });
  const remember = (cell) => { cell.saved = { ...state(cell), remark: remarkOf(cell), cited: names(cell.cited) }; };
  cells.forEach(remember);

  /* What follows from the other column is not said: the server finds it again */
  const said = (cell) => cell.mode === 'DERIVED' ? '' : cell.absence || cell.text;
  const savedSaid = (cell) => cell.saved.mode === 'DERIVED' ? '' : cell.saved.absence || cell.saved.text;
  const isChanged = (cell) => Boolean(cell.input) && (said(cell) !== savedSaid(cell) || remarkOf(cell) !== cell.saved.remark
    || names(cell.cited) !== cell.saved.cited);

  const sheet = {
    form, table, rows, cells, words, isChanged, account: ($('#entry-js') || { dataset: {} }).dataset.account,
    name: form.dataset.name, address: form.dataset.api,
    get version() {
      return Number(form.elements.version.value);
    },
    changed: () => typed.filter((cell) => isChanged(cell) && cell.refused !== said(cell) + remarkOf(cell) + names(cell.cited)),
    wire: (cell) => ({ indicator: cell.indicator, period: cell.period, value: cell.absence ? null : said(cell) || null,
      absence: cell.mode === 'DERIVED' ? null : cell.absence || null, remark: remarkOf(cell) || null,
      ...names(cell.cited) !== cell.saved.cited && { evidence: cell.cited.map(({ file, document }) => ({ file, document })) } }),
    kept: (cell) => ({ id: cell.id, ...state(cell), remark: remarkOf(cell), base: savedSaid(cell) }),
    saved(answer, sent) {
      const then = new Map(sent.map((one) => [one.cell.id, one.body]));
      took(answer, (cell) => {
        const body = then.get(cell.id);
        const now = sheet.wire(cell);
        return body ? JSON.stringify(body) === JSON.stringify(now) : !isChanged(cell);
      });
    },
    refused(cell, message) {
      cell.refused = said(cell) + remarkOf(cell) + names(cell.cited);
      cell.problems = [{ severity: 'error', code: 'refused', message }];
      view.changed(cell.row);
    },
    stale: (answer) => window.xsSheet.merge(sheet, answer, byId, took),
    told
  };
  const view = window.xsSheet.view(sheet);
  const store = window.xsSheet.store(sheet);
  Object.assign(sheet, { view, store, put, act, byId, typed, state });

  /** Takes what the server says of cells; their text only where nobody has typed on since. */
  function took(answer, isStill) {
    form.elements.version.value = answer.version;
    const touched = new Set();
    answer.cells.map((one) => [byId.get(one.indicator + '|' + one.period), one]).filter(([cell]) => cell).forEach(([cell, one]) => {
      const still = !cell.input || isStill(cell);
      const there = { text: one.absence ? words[one.absence] : shown(one.text || ''), absence: one.absence || '', mode: one.mode };
      const cited = one.evidence || [];
      cell.saved = { ...there, remark: one.remark || '', cited: names(cited) };
      if (still) {
        cell.refused = null;
        cell.problems = one.problems || [];
        cell.cited = cited;
        if (cell.remark) {
          cell.remark.value = one.remark || '';
        }
        if (document.activeElement !== cell.input || cell.input.value === cell.text) {
          put(cell, there);
        }
      }
      touched.add(cell.row);
    });
    touched.forEach(({ cells: { m, y } }) => [[m, y], [y, m]].filter(([one, other]) => one && other && one.mode === 'TYPED'
      && isChanged(one) && other.mode === 'DERIVED').forEach(([one, other]) => follow(one, other)));
    view.changed(...touched);
  }

  /** Puts a state into a cell and onto the page. */
  function put(cell, { text, absence, mode }) {
    Object.assign(cell, { text, absence: absence || '', mode });
    if (cell.input) {
      if (cell.input.value !== text) {
        cell.input.value = text;
      }
    }
    else {
      const out = $('[data-out]', cell.td);
      if (out) {
        out.textContent = text || '--';
      }
    }
  }

  /** Does something to cells that can be taken back as one act; gives the rows that it touched. */
  function act(changes) {
    const undo = [];
    changes.forEach(([cell, next, alone]) => {
      undo.push([cell, state(cell)]);
      put(cell, next);
      cell.problems = [];
      const other = cell.column === 'm' ? cell.row.cells.y : cell.row.cells.m;
      if (other && other.input && !alone) {
        undo.push([other, state(other)]);
        follow(cell, other);
      }
    });
    done.push(undo);
    view.changed(...new Set(changes.map(([cell]) => cell.row)));
    store.changed();
  }

  /** The other column follows from the last total: type either. What only followed goes when there is nothing to follow. */
  function follow(cell, other) {
    const { base } = cell.row;
    const number = plain(cell.text);
    if (base && number) {
      put(other, { text: grouped(cell.column === 'm' ? plus(base, number) : minus(number, base)), mode: 'DERIVED' });
      other.problems = [];
    }
    else if (other.mode === 'DERIVED') {
      put(other, { text: '', mode: 'TYPED' });
      other.problems = [];
    }
  }

  /** What somebody means by a text in a cell: a kind, the same as last time, a number, or what the server shall read. */
  function meant(cell, text) {
    const told = half(text);
    const word = Object.values(KINDS).find((kind) => words[kind] === told);
    const kind = kindOf(told) || word;
    if (kind) {
      return { text: words[kind], absence: kind, mode: 'TYPED' };
    }
    if (told === SAME) {
      const allowed = cell.row.same && cell.column === 'y' && cell.row.last;
      if (!allowed) {
        view.say(words.notSame);
      }
      return allowed ? { text: grouped(cell.row.last), mode: 'TYPED' } : state(cell);
    }
    return { text: shown(told), mode: 'TYPED' };
  }

  function commit(cell) {
    if (!cell.input || cell.input.value === cell.text) {
      return;
    }
    const next = meant(cell, cell.input.value);
    if (next.text === cell.text && (next.absence || '') === cell.absence) {
      put(cell, state(cell));
    }
    else {
      act([[cell, next]]);
    }
  }

  /* Going from cell to cell */

  const atHand = (target) => target.matches && target.matches('input.cell') ? byId.get(target.closest('td').dataset.cell) : null;
  const hand = () => atHand(document.activeElement) || view.inHand;

  function go(cell) {
    if (cell) {
      cell.input.focus();
      cell.input.select();
      cell.td.scrollIntoView({ block: 'nearest' });
    }
    return Boolean(cell);
  }

  const column = (cell) => typed.filter((one) => one.column === cell.column);
  const beside = (all, cell, step) => all[all.indexOf(cell) + step];

  /** Where a column ends, the nearest cell of another row. */
  const otherRow = (cell, way) => (way > 0 ? typed.slice(typed.indexOf(cell) + 1) : typed.slice(0, typed.indexOf(cell)).reverse())
    .find((one) => one.row !== cell.row);
  const isOpen = (cell) => ['err', 'warn', 'why'].includes(level(cell));

  /** Of a row that says nothing yet, the cell in the column in hand, or the one that every row has. */
  function isEmpty(cell) {
    const { m, y } = cell.row.cells;
    return !isFilled(cell.row) && cell === (m && m.input && !(hand() && hand().column === 'y') || !y.input ? m : y);
  }

  /** The next cell of a kind after the one in hand, from the first again. */
  function next(wanted) {
    const from = typed.indexOf(hand()) + 1;
    return typed.slice(from).concat(typed.slice(0, from)).find(wanted);
  }

  function undo() {
    const act = done.pop();
    if (!act) {
      view.say(words.nothing);
      return;
    }
    act.slice().reverse().forEach(([cell, before]) => {
      put(cell, before);
      cell.problems = [];
    });
    view.changed(...new Set(act.map(([cell]) => cell.row)));
    view.say(view.text('undone', new Set(act.map(([cell]) => cell)).size));
    store.changed();
    go(act[0][0]);
  }

  const atStart = (input) => input.selectionStart === 0 && (input.selectionEnd === 0 || input.selectionEnd === input.value.length);
  const atEnd = (input) => input.selectionEnd === input.value.length && (input.selectionStart === input.selectionEnd
    || input.selectionStart === 0);

  /** Keys within a cell; true if one was meant for the sheet. */
  function keyInCell(event, cell) {
    const turn = event.ctrlKey || event.metaKey;
    const { input } = cell;
    if (turn) {
      const key = event.key.toLowerCase();
      const above = key === 'd' && beside(column(cell), cell, -1);
      if (above) {
        act([[cell, { text: above.text, absence: above.absence, mode: 'TYPED' }]]);
        input.select();
      }
      const own = key === 'z' && !event.shiftKey && input.value === cell.text;
      if (own) {
        undo();
      }
      return key === 'd' || own;
    }
    if (event.altKey) {
      return false;
    }
    const way = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (way) {
      commit(cell);
      if (!go(beside(column(cell), cell, way) || (event.key === 'Enter' && otherRow(cell, way)))) {
        input.select();
      }
      return true;
    }
    const side = event.key === 'ArrowLeft' && atStart(input) ? -1 : event.key === 'ArrowRight' && atEnd(input) ? 1 : 0;
    if (side && !event.shiftKey) {
      commit(cell);
      go(beside(typed, cell, side));
      return true;
    }
    if (event.key === 'Escape' && input.value !== cell.text) {
      input.value = cell.text;
      input.select();
      return true;
    }
    return false;
  }

  function toReason() {
    const why = $('#why');
    if (document.activeElement === why) {
      return go(view.inHand);
    }
    const cell = hand() || typed[0];
    if (cell) {
      commit(cell);
      view.take(cell);
      openPanel();
      why.focus();
    }
    return true;
  }

  /** Keys of the whole page. */
  function keyOfSheet(event) {
    const turn = event.ctrlKey || event.metaKey;
    const keys = { F8: () => go(next(isOpen)) || view.say(words.noneOpen), F9: () => go(next(isEmpty)) || view.say(words.noneEmpty),
      F6: toReason };
    if (!turn && !event.altKey && !event.shiftKey && keys[event.key]) {
      const cell = atHand(document.activeElement);
      if (cell) {
        commit(cell);
      }
      keys[event.key]();
      return true;
    }
    return false;
  }

  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229 || $('dialog[open]')) {
      return;
    }
    const cell = atHand(event.target);
    if (cell && keyInCell(event, cell) || keyOfSheet(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
    else if (cell && (event.ctrlKey || event.metaKey)) {
      commit(cell);
    }
  }, true);

  table.addEventListener('focusin', (event) => {
    const cell = atHand(event.target);
    if (cell) {
      view.take(cell);
      cell.input.select();
    }
  });
  table.addEventListener('focusout', (event) => {
    const cell = atHand(event.target);
    if (cell) {
      commit(cell);
    }
  });

  /* The panel beside the table, on phones a sheet from below */

  function openPanel() {
    const { display, position } = getComputedStyle($('#cellpan'));
    $('#cellpan').classList.toggle('open', display === 'none' || position === 'fixed');
  }

  function closePanel() {
    $('#cellpan').classList.remove('open');
    go(view.inHand);
  }

  document.addEventListener('input', (event) => {
    if (event.target.id === 'why' && view.inHand && view.inHand.remark) {
      view.inHand.remark.value = event.target.value.replace(/\s*\n\s*/g, ' ');
      view.inHand.problems = view.inHand.problems.filter((one) => !one.once && one.code !== 'sentence');
      view.changed(view.inHand.row);
      store.changed();
    }
  });
  document.addEventListener('click', (event) => {
    const on = (selector) => event.target.closest(selector);
    if (on('#cellpan [data-kind]') && view.inHand) {
      const kind = on('[data-kind]').dataset.kind;
      act([[view.inHand, { text: words[kind], absence: kind, mode: 'TYPED' }]]);
      view.take(view.inHand);
    }
    else if (on('[data-jump]')) {
      const whole = rows.get(on('[data-jump]').dataset.jump);
      go(whole && (whole.cells[view.inHand.column] || whole.cells.y));
    }
    else if (on('#n-e, #n-w')) {
      event.preventDefault();
      go(typed.find((cell) => on('#n-e') ? level(cell) === 'err' : ['warn', 'why'].includes(level(cell))));
    }
    else if (on('[data-about]')) {
      const row = rows.get(on('[data-about]').dataset.about);
      view.take(row.cells.y && row.cells.y.input ? row.cells.y : Object.values(row.cells)[0]);
      openPanel();
      $('#cellpan-t').focus();
    }
    else if (on('[data-panel-close]')) {
      closePanel();
    }
  });
  $('#cellpan').addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      closePanel();
    }
  });

  const scroller = $('.sheet-s', form);
  let looking = 0;
  scroller.addEventListener('scroll', () => {
    cancelAnimationFrame(looking);
    looking = requestAnimationFrame(() => {
      const top = scroller.getBoundingClientRect().top + 80;
      const there = $$('[data-dom]', table).filter((domain) => domain.getBoundingClientRect().top <= top).at(-1);
      if (there && !table.contains(document.activeElement)) {
        view.current($('.domnav a[href="#' + there.id + '"]', form));
      }
    });
  });

  /* Saving and submitting */

  /** How saving stands, in the head of the page. */
  function told(name, reason) {
    const place = $('#sav');
    const clock = new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' });
    const [shape, sign] = { saved: ['', 'device-floppy'], wait: ['wait', 'device-floppy'], sending: ['wait', 'device-floppy'] }[name]
      || ['off', name === 'offline' || name === 'down' ? 'wifi-off' : 'warning'];
    place.className = 'sav ' + shape;
    $('use', place).setAttribute('href', words.icons + sign);
    const sentence = view.text('sav' + name[0].toUpperCase() + name.slice(1), name === 'saved' ? clock : reason);
    const line = $('span', place);
    if (line.textContent !== sentence) {
      line.textContent = sentence;
    }
    $('#sav-in').hidden = name !== 'expired';
  }

  function blocked() {
    return typed.find((cell) => level(cell) === 'err') || typed.find((cell) => level(cell) === 'warn')
      || typed.find((cell) => level(cell) === 'why') || typed.find(isEmpty);
  }

  /** Goes to the first thing that holds the sheet up; true if there is one. */
  function held() {
    const cell = blocked();
    if (cell) {
      go(cell);
      view.say(cell.text === '' ? words.fillFirst : level(cell) === 'err' ? words.mendFirst : words.explainFirst);
    }
    return Boolean(cell);
  }

  async function submit() {
    const cell = atHand(document.activeElement);
    if (cell) {
      commit(cell);
    }
    if (held() || form.getAttribute('aria-busy')) {
      return;
    }
    form.setAttribute('aria-busy', 'true');
    try {
      const saved = await store.flush() || await store.flush();
      if (saved && !held()) {
        await send();
      }
    }
    finally {
      form.removeAttribute('aria-busy');
    }
  }

  const press = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  let presses = 0;

  async function send() {
    const answer = await store.act(form.dataset.handIn, undefined,
      { 'If-Match': '"' + sheet.version + '"', 'Idempotency-Key': press + '-' + presses++ });
    if (!answer) {
      return;
    }
    if (answer.ok) {
      location.assign('/filings/' + (await answer.json()).filing);
      return;
    }
    await refusedAll(await store.reason(answer));
  }

  /** What the sheet is refused for is said in its cells, the rest above the table. */
  async function refusedAll({ problem, text }) {
    const fresh = await store.fresh();
    if (fresh) {
      took(fresh, (cell) => !isChanged(cell));
    }
    const open = [];
    const hits = problem.errors || [];
    hits.forEach((error) => {
      const cell = byId.get((/^cell\[(.+)]$/.exec(error.field) || [])[1]);
      if (!cell || !cell.input) {
        open.push(error.message);
      }
      else if (error.code !== 'empty' && !cell.problems.some((one) => one.code === error.code)) {
        cell.problems = cell.problems.concat({ severity: error.severity || 'error', code: error.code, message: error.message, once: true });
        view.changed(cell.row);
      }
    });
    const lines = hits.length ? open : [text];
    const box = $('#sheet-open');
    $('ul', box).replaceChildren(...lines.map((one) => {
      const item = document.createElement('li');
      item.textContent = one;
      return item;
    }));
    box.hidden = lines.length === 0;
    if (!held() && lines.length) {
      box.focus();
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const act = event.submitter ? event.submitter.value : 'submit';
    if (act === 'save') {
      const cell = atHand(document.activeElement);
      if (cell) {
        commit(cell);
      }
      store.flush();
    }
    else {
      submit();
    }
  });

  /* What an earlier visit could not send is put in again where nobody has changed the cell since */
  async function restore() {
    const left = await store.take();
    const back = left.map((one) => [byId.get(one.id), one]).filter(([cell, one]) => cell && cell.input && savedSaid(cell) === one.base
      && (one.text !== cell.text || one.remark !== remarkOf(cell)));
    back.forEach(([cell, one]) => {
      if (cell.remark) {
        cell.remark.value = one.remark;
      }
    });
    if (back.length) {
      act(back.map(([cell, one]) => [cell, one, true]));
      view.say(view.text('restored', back.length));
      $('#sheet-back').hidden = false;
      $('#sheet-back span').textContent = view.text('restored', back.length);
    }
  }

  rows.forEach((row) => view.drawRow(row));
  view.changed(...rows.values());
  window.xsSheet.pasting(sheet, go, meant);
  window.xsSheet.evidence(sheet);
  restore();
  if (typed.length) {
    const first = typed.find((cell) => cell.td.dataset.review) || typed.find(isOpen) || typed.find(isEmpty) || typed[0];
    if (innerWidth > 640) {
      go(first);
      view.take(first);
    }
    else {
      view.take(first);
    }
  }
})();
