/* Xieshou 携手: what pages do beyond links and posts; what to write in a page for it is in docs/front-end.md. */
(function () {
  'use strict';
  const root = document.documentElement;
  const self = document.currentScript;
  const words = self.dataset;
  /* Answers for scripts, in the language of the page and not in that of the browser */
  const inItsLanguage = { headers: { Accept: 'application/json', 'Accept-Language': root.lang } };
  const $ = (selector, within) => (within || document).querySelector(selector);
  const $$ = (selector, within) => {
    const scope = within || document;
    const found = Array.from(scope.querySelectorAll(selector));
    return scope.matches && scope.matches(selector) ? [scope].concat(found) : found;
  };
  const make = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const name in attributes) {
      made.setAttribute(name, attributes[name]);
    }
    made.append(...children);
    return made;
  };

  function remembered(name) {
    try {
      return localStorage.getItem('xs-' + name);
    }
    catch (refused) {
      return null;
    }
  }

  function remember(name, value) {
    try {
      localStorage.setItem('xs-' + name, value);
    }
    catch (refused) { /* lasts for this page only */ }
  }

  function say(text, tone) {
    const host = $('#toasts');
    if (host) {
      const toast = make('p', { class: 'toast ' + (tone || '') }, text);
      host.replaceChildren(toast);
      setTimeout(() => toast.remove(), 5000);
    }
  }

  /* Settings */

  const SETTINGS = { theme: ['light', 'dark'], fs: ['md', 'lg'], density: ['dense', 'roomy'] };

  function showSettings() {
    for (const name in SETTINGS) {
      $$('[data-act="' + name + '"]').forEach((button) => button.setAttribute('aria-pressed',
        String(root.getAttribute('data-' + name) === SETTINGS[name][1])));
    }
  }

  function turn(name) {
    const [usual, other] = SETTINGS[name];
    const value = root.getAttribute('data-' + name) === other ? usual : other;
    root.setAttribute('data-' + name, value);
    remember(name, value);
    showSettings();
    document.dispatchEvent(new Event('xs:' + name));
  }

  /* Drawer: where a number comes from, over the page */

  const drawer = $('#drawer');
  let opener = null;
  let trail = [];
  let shown = null;
  let answered = 0;

  function drawerLink(link) {
    const address = new URL(link.href, location.href);
    const here = new URL(shown || location.href, location.href);
    return address.origin === location.origin && !(address.hash && address.pathname === here.pathname)
      && (link.hasAttribute('data-drawer') || link.matches('a.fig') && address.pathname.includes('/figures/'));
  }

  function load(href) {
    const inside = $('#drawer-in');
    const address = new URL(href, location.href);
    address.hash = '';
    const panel = address.pathname + (address.search ? address.search + '&' : '?') + 'panel';
    const waiting = setTimeout(() => {
      const skeleton = $('#drawer-wait');
      if (skeleton) {
        inside.replaceChildren(skeleton.content.cloneNode(true));
      }
    }, 300);
    const before = $('#drawer-t', inside);
    if (before) {
      before.removeAttribute('id');
    }
    shown = href;
    answered = 0;
    inside.setAttribute('aria-busy', 'true');
    const arrived = () => {
      clearTimeout(waiting);
      if (!drawer.open || shown !== href) {
        return;
      }
      inside.removeAttribute('aria-busy');
      if (answered !== 200) {
        drawerFailed(inside);
      }
      $$('[data-act="back"]', inside).forEach((button) => { button.hidden = trail.length === 0; });
      const title = $('#drawer-t', inside);
      if (title) {
        drawer.setAttribute('aria-labelledby', 'drawer-t');
        title.focus();
        const step = $('[data-step="' + new URL(href, location.href).hash.slice(1) + '"]', inside);
        if (step) {
          step.scrollIntoView();
        }
      }
      else {
        location.assign(href);
      }
    };
    window.htmx.ajax('GET', panel, { source: inside, target: inside, swap: 'innerHTML' }).then(arrived, arrived);
  }

  /* What could not be had is said in the drawer; the page stays as it is */
  function drawerFailed(inside) {
    inside.replaceChildren($('#drawer-failed').content.cloneNode(true));
    const sentence = $('.note', inside);
    sentence.textContent = sentence.dataset['s' + answered] || sentence.textContent;
  }

  function openDrawer(link) {
    if (drawer.open) {
      trail.push(shown);
    }
    else {
      opener = link;
      trail = [];
      drawer.showModal();
    }
    load(link.href);
  }

  if (drawer) {
    drawer.addEventListener('htmx:afterRequest', (event) => {
      if (event.detail.target === $('#drawer-in')) {
        answered = event.detail.xhr.status;
      }
    });
    drawer.addEventListener('close', () => {
      $('#drawer-in').replaceChildren();
      drawer.removeAttribute('aria-labelledby');
      shown = null;
      if (opener && opener.isConnected) {
        opener.focus();
      }
    });
    drawer.addEventListener('mousedown', (event) => {
      const edge = drawer.getBoundingClientRect();
      if (event.target === drawer && (event.clientX < edge.left || event.clientX > edge.right)) {
        drawer.close();
      }
    });
  }

  /* Navigation on narrow screens */

  function turnNavigation(open) {
    const side = $('#side');
    const toggle = $('button.nav-toggle');
    if (!side || !toggle) {
      return;
    }
    const now = open === undefined ? !side.classList.contains('open') : open;
    side.classList.toggle('open', now);
    toggle.setAttribute('aria-expanded', String(now));
    if (now) {
      const first = $('a[aria-current], a', side);
      if (first) {
        first.focus();
      }
    }
  }

  /* Clicks */

  const ACTS = {
    theme: () => turn('theme'),
    fs: () => turn('fs'),
    density: () => turn('density'),
    nav: () => turnNavigation(),
    close: (button) => button.closest('dialog').close(),
    back: () => load(trail.pop()),
    again: () => load(shown),
    print: () => window.print(),
    copy: (button) => {
      const text = button.dataset.copy || location.href;
      (navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject())
        .then(() => say(words.copied), () => window.prompt(words.copyByHand, text));
    },
    remove: (button) => {
      const list = button.closest('[data-row]').parentElement;
      button.closest('[data-row]').remove();
      list.tabIndex = -1;
      list.focus();
    },
    table: (button) => {
      const card = button.closest('[data-chart-card]');
      const on = !$('.ctable', card).classList.contains('on');
      $('.ctable', card).classList.toggle('on', on);
      $('.chart', card).classList.toggle('off', on);
      button.setAttribute('aria-pressed', String(on));
    }
  };

  document.addEventListener('click', (event) => {
    const act = event.target.closest('[data-act]');
    if (act && ACTS[act.dataset.act]) {
      event.preventDefault();
      ACTS[act.dataset.act](act);
    }
    else if ($('#side.open') && !event.target.closest('#side')) {
      turnNavigation(false);
    }
    const fill = event.target.closest('[data-fill]');
    if (fill) {
      event.preventDefault();
      const values = JSON.parse(fill.dataset.fill);
      for (const name in values) {
        $('[name="' + name + '"]').value = values[name];
      }
      $('[name="' + Object.keys(values)[0] + '"]').form.querySelector('[type="submit"]').focus();
    }
    const lang = event.target.closest('a[data-lang]');
    if (lang) {
      const address = new URL(location.href);
      address.searchParams.set('lang', lang.dataset.lang);
      lang.href = address.search;
    }
    const link = event.target.closest('a[href]');
    if (link && drawer && window.htmx && drawerLink(link) && event.button === 0
      && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      openDrawer(link);
    }
    $$('details.dd[open]').forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  /* Questions: what was left empty is no part of the address */

  document.addEventListener('formdata', (event) => {
    if (event.target.method === 'get') {
      for (const name of new Set(event.formData.keys())) {
        const given = event.formData.getAll(name).filter((value) => value !== '');
        event.formData.delete(name);
        given.forEach((value) => event.formData.append(name, value));
      }
    }
  });

  /* Keys */

  document.addEventListener('keydown', (event) => {
    const at = document.activeElement;
    const typing = at && at.matches('input, textarea, select, [contenteditable]');
    const palette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (palette || (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey)) {
      const search = $$('#q, #gs').find((box) => box.offsetParent);
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
    if (event.key === 'Escape') {
      $$('details.dd[open]').forEach((menu) => {
        menu.open = false;
        $('summary', menu).focus();
      });
      if ($('#side.open')) {
        turnNavigation(false);
        $('button.nav-toggle').focus();
      }
    }
    if ((event.ctrlKey || event.metaKey) && (event.key === 's' || event.key === 'Enter')) {
      const button = $(event.key === 's' ? '[data-save]' : '[data-submit]');
      if (button) {
        event.preventDefault();
        button.click();
      }
    }
    const menu = at && at.closest('details.dd');
    if (menu && ['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key) && !at.matches('input:not([type=checkbox])')) {
      event.preventDefault();
      menu.open = true;
      const items = $$('.menu a, .menu button, .menu input', menu);
      const next = { ArrowDown: items.indexOf(at) + 1, ArrowUp: items.indexOf(at) - 1, Home: 0, End: -1 }[event.key];
      const item = items.at(next % items.length);
      if (item) {
        item.focus();
      }
    }
  });

  /* Quantities: number, unit and bounding word in boxes of their own, echoed in two other units of the kind */

  const AFTER_NUMBER = ['余', '多'];
  const AFTER_UNIT = ['以上', '以下', '以内', '左右'];
  const NUMBER = /^-?\d+(?:\.\d+)?$/;
  /* How comparators of readings are written */
  const SIGNS = { '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ', '~': '≈ ' };
  /* Multiples that nobody reports in: 千元 */
  const UNUSUAL = /^[百千](?![克瓦])/;
  /* Thousands lose their separators; any other comma stays, so that 1,5 never becomes 15 */
  const plain = (text) => text.replace(/\s/g, '').replace(/(?<![\d.,，])\d{1,3}(?:[,，]\d{3})+(?![\d,，])/g, (digits) => digits.replace(/[,，]/g, ''));
  const grouped = (number) => Number(number.toPrecision(13)).toLocaleString('zh-CN', { maximumFractionDigits: 4 });

  function quantity(box) {
    const bounds = box.dataset.words.split(' ');
    let units = [];
    let pattern = null;
    let chosen = false;

    function know(factors) {
      units = factors.split(' ').map((one) => /^(.+)=(\d+)\/(\d+)=(.+)$/.exec(one).slice(1));
      pattern = new RegExp('^(≥|≤|≈|' + bounds.join('|') + ')?(-?\\d+(?:\\.\\d+)?)(' + AFTER_NUMBER.join('|')
        + ')?(' + units.map((one) => one[0]).sort((a, b) => b.length - a.length).join('|') + '|[万亿])?('
        + AFTER_UNIT.join('|') + ')?$');
    }

    /* With two words around the number nothing is spread, so that none is lost: the server reads or refuses it */
    function parse(text) {
      const match = pattern.exec(plain(text));
      return match && [1, 3, 5].filter((group) => match[group]).length < 2 ? match : null;
    }
    know(box.dataset.quantity);
    if (box.value && !parse(box.value)) {
      return;
    }
    const id = box.id;
    const number = make('input', { class: 'in num', id: id, inputmode: 'decimal', autocomplete: 'off' });
    const options = () => units.map((one) => make('option', { value: one[0] }, one[0]));
    const unit = make('select', { class: 'in', 'aria-label': box.dataset.unitLabel }, ...options());
    const word = make('select', { class: 'in', 'aria-label': box.dataset.wordLabel },
      make('option', { value: '' }, box.dataset.exact), ...bounds.map((one) => make('option', { value: one }, one)));
    const echo = $('#' + CSS.escape(id + '-echo'));
    ['aria-label', 'aria-describedby', 'aria-invalid', 'placeholder', 'required'].forEach((name) => {
      if (box.hasAttribute(name)) {
        number.setAttribute(name, box.getAttribute(name));
      }
    });
    box.type = 'hidden';
    box.id = id + '-text';
    box.after(make('div', { class: 'ing' }, number, unit, word));

    /* 万 and 亿 alone are multiples of the chosen unit's base */
    function whole(symbol) {
      const multiple = symbol + unit.value.replace(/^[万亿]/, '');
      return /^[万亿]$/.test(symbol) && units.some((one) => one[0] === multiple) ? multiple : symbol;
    }

    /* What is more than a number says its unit and its bound itself: the choices beside it say what was read, and nothing else */
    let kept = null;
    function leave(spoken) {
      if (spoken) {
        kept = kept || [unit.value, word.value];
      }
      else if (kept) {
        [unit.value, word.value] = kept;
        kept = null;
      }
      unit.disabled = word.disabled = spoken;
    }

    function choose(select, value) {
      if (![...select.options].some((one) => one.value === value)) {
        select.append(make('option', { value: value }, value));
      }
      select.value = value;
    }

    function spread(match) {
      kept = null;
      const bound = match[1] || match[3] || match[5] || '';
      number.value = match[2];
      unit.value = match[4] ? whole(match[4]) : unit.value;
      chosen = chosen || Boolean(match[4]);
      choose(word, bound);
    }

    function compose() {
      const digits = plain(number.value);
      const spoken = /[^-\d.,，０-９．]/.test(digits);
      leave(spoken);
      const bound = word.value;
      /* The server reads it, or shows it again */
      box.value = !digits || spoken ? digits : (AFTER_UNIT.includes(bound) ? digits + unit.value + bound
        : AFTER_NUMBER.includes(bound) ? digits + bound + unit.value : bound + digits + unit.value);
      if (echo) {
        const own = units.find((one) => one[0] === unit.value);
        echo.replaceChildren(...(NUMBER.test(digits) ? usual([Number(digits)], own, '') : []));
      }
    }

    /* The same in the base unit of its kind, and in the two others in which it is shortest to say; of a range both ends */
    function usual(ends, own, sign) {
      const far = (amount) => Math.abs(Math.log10(Math.abs(amount)) - 2);
      const others = units.filter((one) => one !== own && one[3] === own[3])
        .map((one) => [ends.map((end) => end * own[1] / own[2] * one[2] / one[1]), one[0]]);
      const base = others.filter((one) => one[1] === own[3]);
      return base.concat(others.filter(([amounts, symbol]) => symbol !== own[3] && !UNUSUAL.test(symbol) && Math.abs(amounts[0]) >= 0.01)
        .sort((a, b) => far(a[0][0]) - far(b[0][0]))
        .slice(0, 2))
        .map(([amounts, symbol], n) => make('span', {}, n ? '= ' : echo.dataset.as + ' ',
          make('b', {}, sign + amounts.map(grouped).join('—') + ' ' + symbol)));
    }

    /* What is more than a number is read by the server: a bound or range is echoed as it will be kept, or what is wrong with it */
    async function ask() {
      if (!echo || !box.value || (NUMBER.test(plain(number.value)) && !word.value)) {
        return;
      }
      const asked = box.value;
      const kind = document.getElementsByName(box.name.replace(/\.value$/, '.kind'))[0];
      const growth = kind && kind !== box && kind.value === 'GROWTH';
      const indicator = box.name === 'form.value' ? document.getElementsByName('form.indicator')[0] : null;
      const answer = await fetch(growth ? '/api/v1/readings/growth?' + new URLSearchParams({ text: asked })
        : '/api/v1/readings/quantity?' + new URLSearchParams({ text: asked, unit: kept ? units[0][0] : unit.value,
          ...indicator && indicator.value ? { indicator: indicator.value } : {} }), inItsLanguage);
      const read = answer.ok || answer.status === 422 ? await answer.json() : null;
      if (read && asked === box.value) {
        if (kept && answer.ok) {
          choose(unit, read.unit);
          choose(word, read.word || (read.comparator === 'range' ? '—' : (SIGNS[read.comparator] || '').trim()));
        }
        echo.replaceChildren(...answer.ok ? said(read) : [make('span', { class: 'bad' }, read.errors[0].message)]);
      }
    }

    /* A reading in its own unit with its bound, and in two others */
    function said(read) {
      const ends = read.comparator === 'range' ? [read.low, read.high] : [read.value];
      const sign = SIGNS[read.comparator] || '';
      const own = units.find((one) => one[0] === read.unit);
      const digits = ends.map((end) => (end.includes('/') ? end : grouped(Number(end))));
      return [make('span', {}, '= ', make('b', {}, sign + digits.join('—') + ' ' + read.unit))]
        .concat(ends[0].includes('/') ? [] : own ? usual(ends.map(Number), own, sign).slice(0, 2) : foreign(read, sign));
    }

    /* Money in another currency stays in it: in its base unit and in 万 of that, never in yuan */
    function foreign(read, sign) {
      const ends = (read.comparator === 'range' ? [read.base.low, read.base.high] : [read.base.value]).map(Number);
      return [[1, read.base.unit], [10000, '万' + read.base.unit]]
        .filter(([times, symbol]) => symbol !== read.unit && ends[0] >= times)
        .map(([times, symbol]) => make('span', {}, '= ', make('b', {}, sign + ends.map((end) => grouped(end / times)).join('—') + ' ' + symbol)));
    }

    /* The units of what is measured, its own first; a unit that somebody has chosen stays if it is one of them */
    function follow(factors) {
      const before = unit.value;
      know(factors);
      unit.replaceChildren(...options());
      unit.value = chosen && units.some((one) => one[0] === before) ? before : units[0][0];
      kept = kept && [unit.value, kept[1]];
      compose();
      ask();
    }

    if (box.value) {
      spread(parse(box.value));
    }
    [number, unit, word].forEach((part) => part.addEventListener('input', compose));
    unit.addEventListener('input', () => { chosen = true; });
    [unit, word].forEach((part) => part.addEventListener('change', ask));
    box.addEventListener('xs:units', (event) => follow(event.detail));
    number.addEventListener('change', () => {
      const match = parse(number.value);
      if (match && (match[1] || match[3] || match[4] || match[5])) {
        spread(match);
        compose();
      }
      ask();
    });
    compose();
  }

  /* Periods and growths: a box into which one is typed as people write it, echoed as it will be kept, or what is wrong with it */

  function reads(box, kind, shown) {
    const echo = $('#' + CSS.escape(box.id + '-echo'));
    box.addEventListener('change', async () => {
      const asked = box.value.trim();
      echo.replaceChildren();
      if (!asked) {
        return;
      }
      const answer = await fetch('/api/v1/readings/' + kind + '?' + new URLSearchParams({ text: asked }), inItsLanguage);
      const read = answer.ok || answer.status === 422 ? await answer.json() : null;
      if (read && asked === box.value.trim()) {
        const kept = answer.ok ? shown(read) : asked;
        echo.replaceChildren(...!answer.ok ? [make('span', { class: 'bad' }, read.errors[0].message)]
          : kept === asked ? [] : [make('span', {}, '= ', make('b', {}, kept))]);
      }
    });
  }

  const period = (box) => reads(box, 'period', (read) => read.period);

  /* What is so many parts of the year before is so many percent more or less */
  function growth(box) {
    reads(box, 'growth', (read) => {
      const ratio = read.of === 'ratio';
      const more = (end) => (!ratio ? Number(end) : read.unit === '%' ? end - 100 : (end - 1) * 100);
      return (SIGNS[read.comparator] || '') + (read.comparator === 'range' ? [read.low, read.high] : [read.value])
        .map((end) => (more(end) > 0 ? '+' : '') + grouped(more(end))).join('—') + ' ' + (ratio ? '%' : read.unit);
    });
  }

  /* Lookups: a box that finds a region or a record by name */

  function lookup(box) {
    const id = box.id;
    const text = make('input', { class: 'in', id: id, role: 'combobox', autocomplete: 'off', 'aria-expanded': 'false',
      'aria-autocomplete': 'list', 'aria-controls': id + '-list' });
    const list = make('ul', { id: id + '-list', role: 'listbox', 'aria-label': box.dataset.label });
    ['aria-label', 'aria-describedby', 'aria-invalid', 'placeholder', 'required'].forEach((name) => {
      if (box.hasAttribute(name)) {
        text.setAttribute(name, box.getAttribute(name));
      }
    });
    text.value = box.dataset.shown || box.value;
    list.hidden = true;
    box.type = 'hidden';
    box.id = id + '-id';
    const host = make('div', { class: 'lookup' }, text, list);
    box.after(host);
    let timer = 0;
    let asked = 0;

    function close() {
      list.hidden = true;
      text.setAttribute('aria-expanded', 'false');
      text.removeAttribute('aria-activedescendant');
    }

    function choose(option) {
      box.value = option.dataset.id;
      text.value = option.dataset.text;
      close();
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }

    function mark(option) {
      $$('[aria-selected="true"]', list).forEach((other) => other.setAttribute('aria-selected', 'false'));
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      text.setAttribute('aria-activedescendant', option.id);
    }

    function ask() {
      const turnOf = ++asked;
      const address = new URL(box.dataset.lookup, location.href);
      address.searchParams.set('q', text.value);
      fetch(address, inItsLanguage).then((answer) => answer.ok ? answer.json() : [])
        .catch(() => []).then((items) => {
          if (turnOf !== asked) {
            return;
          }
          list.replaceChildren(...items.map((item, n) => make('li', { id: id + '-o' + n, role: 'option',
            'aria-selected': 'false', 'data-id': item.id, 'data-text': item.text }, item.text,
            item.note ? make('small', {}, item.note) : '')));
          list.hidden = items.length === 0;
          text.setAttribute('aria-expanded', String(items.length > 0));
          text.removeAttribute('aria-activedescendant');
        });
    }

    text.addEventListener('input', () => {
      box.value = text.value;
      clearTimeout(timer);
      timer = setTimeout(ask, 250);
    });
    text.addEventListener('keydown', (event) => {
      const options = Array.from(list.children);
      const marked = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
      if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length && !list.hidden) {
        event.preventDefault();
        mark(options.at((marked + (event.key === 'ArrowDown' ? 1 : -1)) % options.length));
      }
      else if (event.key === 'ArrowDown' && list.hidden) {
        ask();
      }
      else if (event.key === 'Enter' && !list.hidden && marked >= 0) {
        event.preventDefault();
        choose(options[marked]);
      }
      else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    });
    list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const option = event.target.closest('[role="option"]');
      if (option) {
        choose(option);
      }
    });
    text.addEventListener('blur', close);
  }

  /* Palette: what the search box offers while somebody types; the options come by htmx */

  function palette(box) {
    const list = $('#' + CSS.escape(box.getAttribute('aria-controls')));
    const options = () => $$('[role="option"]', list);

    function show(open) {
      list.hidden = !open;
      box.setAttribute('aria-expanded', String(open));
      box.removeAttribute('aria-activedescendant');
      options().forEach((option) => option.setAttribute('aria-selected', 'false'));
    }

    function mark(option) {
      options().forEach((other) => other.setAttribute('aria-selected', String(other === option)));
      option.scrollIntoView({ block: 'nearest' });
      box.setAttribute('aria-activedescendant', option.id);
    }

    list.addEventListener('htmx:afterSwap', () => show(document.activeElement === box && box.value.trim() !== ''
      && list.childElementCount > 0));
    box.addEventListener('input', () => box.value.trim() || show(false));
    box.addEventListener('focus', () => list.childElementCount && box.value.trim() && show(true));
    box.addEventListener('keydown', (event) => {
      const all = options();
      const at = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
      if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && all.length) {
        event.preventDefault();
        if (list.hidden) {
          show(true);
        }
        const step = event.key === 'ArrowDown' ? at + 1 : (at < 0 ? all.length : at) - 1;
        mark(all.at(step % all.length));
      }
      else if (event.key === 'Enter' && !event.isComposing && !list.hidden && at >= 0) {
        event.preventDefault();
        location.assign(all[at].href);
      }
      else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        show(false);
      }
    });
    list.addEventListener('mousedown', (event) => event.preventDefault());
    box.addEventListener('blur', () => show(false));
  }

  /* Doubles: records that may be the one being entered, looked for while it is typed */

  function doubles(box) {
    const form = box.closest('form');
    const said = box.dataset;
    const others = new Set();
    let timer = 0;
    let asked = '';

    function draw(items) {
      const likely = items.filter((item) => !others.has(item.id));
      if (!likely.length) {
        box.replaceChildren();
        return;
      }
      const none = make('button', { class: 'btn sm', type: 'button' }, said.other);
      none.addEventListener('click', () => {
        likely.forEach((item) => others.add(item.id));
        box.replaceChildren();
        form.elements['form.name'].focus();
      });
      const existing = make('a', { class: 'btn sm', href: '/filings/new?type=' + said.records.slice(1) + '&record=' + likely[0].id },
        said.existing);
      box.replaceChildren(make('div', { class: 'note warn' }, make('div', { class: 'stack-s' }, make('b', {}, said.title),
        make('ul', { class: 'sm' }, ...likely.map((item) => make('li', {},
          make('a', { href: said.records + '/' + item.id, target: '_blank', rel: 'noopener' }, item.name),
          ' · ' + (item[said.shown] ? item[said.shown] + ' · ' : '') + item.why))),
        make('p', { class: 'sm' }, said.hint), make('div', { class: 'row row-w' }, existing, none))));
    }

    function ask() {
      const address = new URL(said.doubles, location.href);
      said.asked.split(' ').forEach((name) => {
        const field = form.elements['form.' + name];
        const value = field ? field.value.trim() : '';
        if (value && (name !== 'region' || /^([1-9]\d{5}(\d{3})?|X-[A-Z0-9-]+)$/.test(value))) {
          address.searchParams.set(name, value);
        }
      });
      const query = address.search;
      if (query === asked) {
        return;
      }
      asked = query;
      if ((address.searchParams.get('name') || '').length < 3) {
        draw([]);
        return;
      }
      fetch(address, inItsLanguage).then((answer) => answer.ok ? answer.json() : [])
        .catch(() => []).then((items) => query === asked && draw(items));
    }

    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 400);
    };
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    later();
  }

  /* Columns: what a reader left out stays out, per page */

  function columns(menu) {
    const card = menu.closest('.card') || document;
    const key = 'columns-' + location.pathname;
    const boxes = $$('[data-col]', menu);
    const out = (remembered(key) || '').split(' ').filter(Boolean);
    boxes.forEach((box) => { box.checked = !out.includes(box.dataset.col); });
    const show = () => boxes.forEach((box) => $$('.' + CSS.escape(box.dataset.col), card)
      .forEach((cell) => { cell.hidden = !box.checked; }));
    menu.addEventListener('change', () => {
      remember(key, boxes.filter((box) => !box.checked).map((box) => box.dataset.col).join(' '));
      show();
    });
    menu.addEventListener('click', (event) => {
      if (event.target.closest('[data-columns-all]')) {
        boxes.forEach((box) => { box.checked = true; });
        menu.dispatchEvent(new Event('change'));
      }
    });
    menu.addEventListener('xs:columns', show);
    show();
  }

  /* Polling: work in the background tells how far it is */

  const polled = {};

  function poll(element) {
    const since = polled[element.dataset.poll] = polled[element.dataset.poll] || Date.now();
    const again = () => setTimeout(() => {
      if (!element.isConnected) {
        return;
      }
      if (document.hidden) {
        again();
        return;
      }
      window.htmx.ajax('GET', element.dataset.poll, { source: element, target: element, swap: 'outerHTML' })
        .then(() => element.isConnected && again());
    }, Date.now() - since < 30000 ? 2000 : 5000);
    again();
  }

  /* Charts are fetched when a page or what was swapped into it has any */

  let charts = null;

  function script(address) {
    return new Promise((resolve, reject) => {
      const element = make('script', { src: address });
      element.onload = resolve;
      element.onerror = reject;
      document.head.append(element);
    });
  }

  function drawCharts(within) {
    if (!$$('[data-chart]', within).length || $('script[src="' + words.charts + '"]')) {
      return;
    }
    charts = charts || script(words.echarts).then(() => script(words.charts));
    charts.catch(() => document.querySelectorAll('[data-chart-card]').forEach((card) => {
      $$('.ctable', card).forEach((table) => table.classList.add('on'));
      $$('.chart', card).forEach((figure) => figure.classList.add('off'));
    }));
  }

  /* Everything that a new piece of page needs */

  /* Rows: arrows go from name to name, and into them from the group around */

  function rows(table) {
    const group = table.closest('.tw');
    group.addEventListener('keydown', (event) => {
      const names = $$('tbody th a', table);
      const last = names.length - 1;
      const at = names.indexOf(document.activeElement);
      const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? last : at - 1, Home: 0, End: last }[event.key];
      if ((at >= 0 || document.activeElement === group) && to !== undefined && names[to]) {
        event.preventDefault();
        names[to].focus();
      }
    });
  }

  /* What is open beside a list on wide screens begins closed on narrow ones */

  function narrow(details) {
    details.open = getComputedStyle($('summary', details)).display === 'none';
  }

  /* Fields that belong to some kinds only; what is filled in stays in sight */

  function ofKinds(field) {
    const [name, ...kinds] = field.dataset.kinds.split(' ');
    const choice = field.closest('form').elements[name];
    const fieldset = field.closest('fieldset.fs');
    const show = () => {
      field.hidden = !kinds.includes(choice.value)
        && !$$('[name]', field).some((box) => box.type === 'checkbox' ? box.checked : box.value);
      fieldset.hidden = $$('.f', fieldset).every((one) => one.closest('[data-kinds][hidden]'));
    };
    choice.addEventListener('change', show);
    show();
  }

  const KINDS = { '[data-kinds]': ofKinds, '[data-palette]': palette, '[data-rows]': rows, '[data-narrow]': narrow, '[data-quantity]': quantity, '[data-period]': period, '[data-growth]': growth, '[data-lookup]': lookup, '[data-doubles]': doubles, '[data-columns]': columns, '[data-poll]': poll };

  function enhance(within) {
    for (const selector in KINDS) {
      $$(selector, within).filter((element) => !element.dataset.ready).forEach((element) => {
        element.dataset.ready = 'yes';
        KINDS[selector](element);
      });
    }
    $$('[data-columns]').forEach((menu) => menu.dispatchEvent(new Event('xs:columns')));
    drawCharts(within);
    const summary = $$('[data-error-summary]', within)[0];
    if (summary) {
      summary.focus();
    }
  }

  /* htmx: the token that posts need, and what to do when an answer is no part of the page */

  document.addEventListener('htmx:configRequest', (event) => {
    const token = $('meta[name="_csrf"]');
    const header = $('meta[name="_csrf_header"]');
    if (token && header && event.detail.verb !== 'get') {
      event.detail.headers[header.content] = token.content;
    }
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    const end = event.detail.xhr.responseURL && new URL(event.detail.xhr.responseURL).pathname;
    if (end && end.endsWith('/login')) {
      event.detail.shouldSwap = false;
      location.reload();
    }
  });
  document.addEventListener('htmx:xhr:progress', (event) => {
    const bar = $('progress', event.target.closest('[data-upload]') || event.target);
    if (bar && event.detail.lengthComputable) {
      bar.hidden = false;
      bar.value = 100 * event.detail.loaded / event.detail.total;
    }
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    const upload = event.target.closest('[data-upload]');
    if (upload) {
      $('progress', upload).hidden = true;
      $('input[type="file"]', upload).value = '';
    }
  });
  const inDrawer = (event) => event.detail.target && event.detail.target.id === 'drawer-in';
  const failed = (event) => event.detail.xhr.status === 401 ? words.expired : words.failed;
  document.addEventListener('htmx:responseError', (event) => inDrawer(event) || say(failed(event), 'bad'));
  document.addEventListener('htmx:sendError', (event) => inDrawer(event) || say(words.offline, 'bad'));
  document.addEventListener('htmx:load', (event) => enhance(event.detail.elt));

  /* The big screen is drawn at 1920x1080 and scaled as a whole */

  const big = $('.big-in');
  if (big) {
    const fit = () => {
      const scale = Math.min(innerWidth / 1920, innerHeight / 1080);
      big.style.transform = 'scale(' + scale + ')';
      big.style.marginLeft = Math.max(0, (innerWidth - 1920 * scale) / 2) + 'px';
    };
    fit();
    addEventListener('resize', fit);
  }

  /* The day and time of what is printed: when the page was asked for */
  const asOf = $('[data-asof]');
  if (asOf) {
    asOf.textContent = asOf.dataset.asof.replace('{0}', new Date(performance.timeOrigin).toLocaleString('sv-SE',
      { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }));
  }

  /* A page that Back brings out of the browser's memory is shown again only to who is still signed in */
  addEventListener('pageshow', (event) => {
    const [way] = performance.getEntriesByType('navigation');
    if ($('#drawer') && (event.persisted || (way && way.type === 'back_forward'))) {
      fetch('/account', { method: 'HEAD', redirect: 'manual' })
        .then((answer) => answer.type === 'opaqueredirect' && location.reload()).catch(() => {});
    }
  });

  showSettings();
  enhance(document.body);
  root.dataset.ready = 'yes';
})();
