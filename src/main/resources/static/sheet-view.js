/* What a sheet 报表 shows of its state: marks of cells, sums of parts, counts, domains, the panel of the cell in hand. */
(function () {
  'use strict';
  const { plain, plus, sum, compare, minus, percent, grouped } = window.xsSheet;
  const $ = (selector, within) => (within || document).querySelector(selector);
  const $$ = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const MARKS = ['is-err', 'is-warn', 'is-exp', 'is-new'];
  const ICONS = { bad: 'error', warn: 'warning', exp: 'ok', vio: 'message' };
  /* Kinds of empty that need a sentence */
  const TELLING = ['missing', 'damaged'];

  const number = (cell) => cell ? plain(cell.text) : '';
  /* A row says something as soon as one of its cells does */
  const isFilled = (row) => Object.values(row.cells).some((cell) => cell.text !== '');
  const remarkOf = (cell) => cell.remark ? cell.remark.value.trim() : '';
  /* Two different letters or digits at least; words for nothing the server knows */
  const explains = (cell) => new Set(remarkOf(cell).toLowerCase().match(/[\p{L}\p{N}]/gu) || []).size > 1;
  const needsSentence = (cell) => (TELLING.includes(cell.absence) && !explains(cell))
    || cell.problems.some((problem) => problem.code === 'sentence');

  /** What is wrong with a cell: by the page itself as long as the server has not answered, then by the server. */
  function errors(cell) {
    const told = cell.problems.filter((problem) => problem.severity === 'error');
    return told.length ? told : cell.local;
  }

  const warnings = (cell) => cell.problems.filter((problem) => problem.severity !== 'error' && problem.code !== 'sentence');

  /** err, warn, why, exp or nothing. */
  function level(cell) {
    if (errors(cell).length) {
      return 'err';
    }
    if (warnings(cell).length && !explains(cell)) {
      return 'warn';
    }
    if (needsSentence(cell)) {
      return 'why';
    }
    return warnings(cell).length ? 'exp' : '';
  }

  function view(sheet) {
    const { words, table, rows, cells, form } = sheet;
    const panel = $('#cellpan');
    let inHand = null;

    const text = (name, ...values) => values.reduce((told, value, n) => told.replace('{' + n + '}', value), words[name] || '');

    function icon(name) {
      const made = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
      made.setAttribute('class', 'ic');
      made.setAttribute('aria-hidden', 'true');
      use.setAttribute('href', words.icons + name);
      made.append(use);
      return made;
    }

    function status(tone, said, id) {
      const made = document.createElement('span');
      const inner = document.createElement('span');
      made.className = 'cs ' + tone;
      made.id = id;
      inner.textContent = said;
      made.title = said;
      made.append(icon(ICONS[tone]), inner);
      return made;
    }

    /** The sentence that a row's state is put into, of the cell that needs it most. */
    function said(row) {
      const found = { err: null, warn: null, why: null, exp: null };
      Object.values(row.cells).forEach((cell) => {
        const at = level(cell);
        if (at && !found[at]) {
          found[at] = cell;
        }
      });
      if (found.err) {
        return ['bad', errors(found.err)[0].message, found.err];
      }
      if (found.warn) {
        return ['warn', warnings(found.warn)[0].message, found.warn];
      }
      if (found.why) {
        return ['vio', words.why, found.why];
      }
      if (found.exp) {
        return ['exp', words.explained, found.exp];
      }
      const spoken = Object.values(row.cells).find((cell) => cell.absence && remarkOf(cell));
      return spoken ? ['vio', remarkOf(spoken), spoken] : null;
    }

    function drawCell(cell) {
      if (!cell.input) {
        return;
      }
      const at = level(cell);
      cell.td.classList.remove(...MARKS);
      if (at === 'err' || at === 'warn' || at === 'exp') {
        cell.td.classList.add('is-' + at);
      }
      cell.td.classList.toggle('is-new', sheet.isChanged(cell));
      cell.input.classList.toggle('drv', cell.mode === 'DERIVED');
      cell.input.classList.toggle('kind', Boolean(cell.absence));
      if (at === 'err') {
        cell.input.setAttribute('aria-invalid', 'true');
      }
      else {
        cell.input.removeAttribute('aria-invalid');
      }
      if (at) {
        cell.input.setAttribute('aria-describedby', 's-' + cell.row.at);
      }
      else {
        cell.input.removeAttribute('aria-describedby');
      }
    }

    function drawRow(row) {
      Object.values(row.cells).forEach(drawCell);
      const state = said(row);
      row.stt.replaceChildren(...state ? [status(state[0], state[1], 's-' + row.at)] : []);
      const done = $('[data-pct]', row.tr);
      const total = number(row.cells.y);
      if (done && row.target && total) {
        const share = percent(total, row.target);
        done.textContent = share ? '· ' + share + '%' : '';
      }
      if (inHand && inHand.row === row) {
        drawPanel();
      }
    }

    /** Parts against their whole, both columns against the last total: what the page can say at once. */
    function check(row) {
      Object.values(row.cells).forEach((cell) => {
        cell.local = [];
        const whole = row.whole && rows.get(row.whole) && rows.get(row.whole).cells[cell.column];
        const [part, all] = [number(cell), number(whole)];
        if (part && all && compare(part, all) > 0) {
          cell.local.push({ severity: 'error', code: 'part', message: text('part', grouped(all)) });
        }
      });
      const { m, y } = row.cells;
      if (row.base && m && number(m) && number(y) && compare(plus(row.base, number(m)), number(y)) !== 0) {
        y.local.push({ severity: 'error', code: 'both', message: text('both', grouped(row.base), grouped(number(m)),
          grouped(plus(row.base, number(m)))) });
      }
    }

    /** Below the last of parts that exclude each other stands what they come to. */
    function sums() {
      rows.forEach((whole) => {
        const parts = whole.parts.filter((part) => part.exclusive);
        if (parts.length < 2) {
          return;
        }
        if (!whole.sum) {
          whole.sum = document.createElement('tr');
          whole.sum.className = 'sumr';
          const held = document.createElement('td');
          held.colSpan = 8;
          whole.sum.append(held);
          whole.parts.at(-1).tr.after(whole.sum);
        }
        const numbers = parts.map((part) => number(part.cells.y));
        const total = number(whole.cells.y);
        const open = numbers.includes('') || !total;
        const added = open ? '' : sum(numbers);
        const apart = open ? 0 : compare(added, total);
        const difference = apart ? grouped(minus(added, total).replace('-', '')) : '';
        const line = document.createElement('span');
        line.textContent = open ? text('sumOpen', parts.length)
          : text(apart > 0 ? 'sumMore' : apart < 0 ? 'sumLess' : 'sumEven', parts.length, grouped(added), difference);
        whole.sum.classList.toggle('bad', apart !== 0);
        whole.sum.classList.toggle('ok', !open && apart === 0);
        whole.sum.firstChild.replaceChildren(icon(open ? 'minus' : apart ? 'error' : 'ok'), line);
      });
    }

    function counts() {
      const typed = cells.filter((cell) => cell.input);
      const all = Array.from(rows.values());
      const filled = all.filter(isFilled).length;
      const wrong = typed.filter((cell) => level(cell) === 'err').length;
      const open = typed.filter((cell) => ['warn', 'why'].includes(level(cell))).length;
      const spoken = typed.filter((cell) => cell.absence && cell.mode !== 'DERIVED').length;
      $('#n-f').textContent = filled + '/' + all.length;
      const bar = $('#prog');
      bar.value = filled;
      bar.setAttribute('aria-label', text('filled', filled, all.length));
      [['#n-e', 'errors', wrong], ['#n-w', 'unexplained', open], ['#n-k', 'spoken', spoken]].forEach(([place, name, many]) => {
        $(place).hidden = many === 0;
        $(place).textContent = text(name, many);
      });
      $$('[data-dom]', table).forEach((domain) => {
        const own = all.filter((row) => row.tr.parentElement === domain);
        const done = own.filter(isFilled).length + '/' + own.length;
        const bad = own.some((row) => Object.values(row.cells).some((cell) => level(cell) === 'err'));
        const link = $('.domnav a[href="#' + domain.id + '"]', form);
        $('[data-f]', domain).textContent = done;
        $('.n', link).textContent = done;
        link.classList.toggle('bad', bad);
        $('[data-bad]', link).hidden = !bad;
      });
    }

    /* The panel: what there is to know of the cell in hand, its sentence, the kinds of empty */

    function fill(name, told) {
      const place = $('[data-p="' + name + '"]', panel);
      if (place) {
        place.textContent = told;
        const line = place.closest('[data-line]');
        if (line) {
          line.hidden = told === '';
        }
      }
    }

    function drawPanel() {
      const { row } = inHand;
      const wrong = errors(inHand);
      const hits = wrong.length ? wrong : warnings(inHand);
      const box = $('[data-p="box"]', panel);
      box.hidden = hits.length === 0;
      box.className = 'note ' + (wrong.length ? 'bad' : remarkOf(inHand) ? 'ok' : 'warn');
      $('use', box).setAttribute('href', words.icons + (wrong.length ? 'error' : 'warning'));
      $('[data-p="hits"]', box).replaceChildren(...hits.map((hit) => {
        const line = document.createElement('li');
        line.textContent = hit.message;
        return line;
      }));
      const whole = row.whole && rows.get(row.whole);
      const jump = $('[data-jump]', box);
      jump.hidden = !(wrong.length && whole);
      jump.dataset.jump = row.whole || '';
      const read = ['err', 'warn'].includes(level(inHand));
      $('[data-p="hint"]', panel).textContent = wrong.length ? words.hintBad : read ? words.hintWarn
        : TELLING.includes(inHand.absence) ? words.hintKind : words.hintFree;
    }

    function take(cell) {
      const { row } = cell;
      inHand = cell;
      $$('tr[aria-current]', table).forEach((other) => other !== row.tr && other.removeAttribute('aria-current'));
      row.tr.setAttribute('aria-current', 'true');
      fill('name', row.name);
      fill('code', row.code);
      fill('column', cell.td.dataset.l);
      fill('def', row.tr.dataset.def || '');
      fill('side', row.tr.dataset.side || '');
      ['last', 'before', 'target'].forEach((name) => fill(name, row.tr.dataset[name + 'Text'] || '--'));
      const why = $('#why');
      why.value = cell.remark ? cell.remark.value : '';
      why.disabled = !cell.remark;
      if (sheet.drawEvidence) {
        sheet.drawEvidence(cell);
      }
      drawPanel();
      current($('.domnav a[href="#' + row.tr.parentElement.id + '"]', form));
    }

    function current(link) {
      $$('.domnav [aria-current]', form).forEach((other) => other !== link && other.removeAttribute('aria-current'));
      if (link && !link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'true');
        const strip = link.parentElement;
        strip.scrollLeft = Math.max(0, link.offsetLeft - strip.clientWidth / 2 + link.offsetWidth / 2);
      }
    }

    /** Rows that changed, with their parts, whole and all that is added up. */
    function changed(...those) {
      const near = new Set();
      those.forEach((row) => [row, ...row.parts, rows.get(row.whole)].filter(Boolean).forEach((one) => near.add(one)));
      near.forEach((row) => {
        check(row);
        drawRow(row);
      });
      sums();
      counts();
    }

    return { changed, take, text, icon, level, errors, drawRow, current, number, say(told) {
      $('#sheet-live').textContent = told;
    }, get inHand() {
      return inHand;
    } };
  }

  Object.assign(window.xsSheet, { view, level, remarkOf, isFilled });
})();
