/* Hints 填报参照: while a value is typed, what the books say beside it: its unit, earlier values, the target, a leap, the growth.
   A form has [data-value-hints] below the value, with the address that is asked and the fields that it is asked by. */
(function () {
  'use strict';
  const PAUSE = 300;
  const make = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children);
    return made;
  };

  /** A place for a sentence below a field, read out when it changes; null where the form has no such field. */
  function below(form, name) {
    const field = form.elements[name] && form.elements[name].closest('.f');
    const place = field && make('p', { class: 'hint', role: 'status' });
    if (place) {
      field.append(place);
    }
    return place;
  }

  function hints(box) {
    const form = box.closest('form');
    const said = box.dataset;
    const value = form.elements['form.' + said.field];
    const growth = below(form, 'form.statedGrowth');
    let timer = 0;
    let asked = '';
    let units = '';
    let drawn = '';

    /* Only what has changed is drawn, so that nothing is read out twice */
    function draw(answer) {
      const now = JSON.stringify([answer.items, answer.none, answer.leap]);
      if (now !== drawn) {
        drawn = now;
        box.replaceChildren(...answer.items.length ? [make('dl', {}, ...answer.items.map((item) => make('div', {},
          make('dt', {}, item.label), make('dd', {}, make('a', { class: 'fig', href: item.href, target: '_blank', rel: 'noopener' }, item.value)))))] : [],
        ...answer.none ? [make('p', { class: 'hint' }, answer.none)] : [],
        ...answer.leap ? [make('p', { class: 'note warn sm' }, answer.leap)] : []);
      }
      const sentence = answer.growth ? answer.growth.text : '';
      if (growth && growth.textContent !== sentence) {
        growth.textContent = sentence;
        growth.classList.toggle('warn', Boolean(answer.growth) && !answer.growth.agrees);
      }
    }

    /** The unit follows the indicator; what follows from another unit is asked again. */
    function follow(answer) {
      if (answer.units && answer.units !== units) {
        units = answer.units;
        value.dispatchEvent(new CustomEvent('xs:units', { detail: units }));
        ask();
      }
    }

    function ask() {
      const query = new URLSearchParams();
      said.asked.split(' ').forEach((name) => {
        const field = form.elements['form.' + name];
        if (field && field.value && field.value.trim()) {
          query.set(name, field.value.trim());
        }
      });
      if (said.record) {
        query.set('record', said.record);
      }
      const turn = query.toString();
      if (turn === asked || !query.has('indicator')) {
        return;
      }
      asked = turn;
      fetch(said.valueHints + '?' + turn, { headers: { Accept: 'application/json', 'Accept-Language': document.documentElement.lang } })
        .then((answer) => answer.ok ? answer.json() : { items: [] }).catch(() => ({ items: [] }))
        .then((answer) => {
          if (turn === asked) {
            draw(answer);
            follow(answer);
          }
        });
    }

    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    };
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    later();
  }

  function start(within) {
    Array.from(within.querySelectorAll('[data-value-hints]')).filter((box) => !box.dataset.ready).forEach((box) => {
      box.dataset.ready = 'yes';
      hints(box);
    });
  }

  document.addEventListener('htmx:load', (event) => start(event.detail.elt));
  start(document);
})();
