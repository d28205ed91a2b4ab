/* Folds 折叠: how many fields of each folded section are filled in, and of those asked first; a section opens when something in it is asked for. */
(function () {
  'use strict';
  const $ = (selector, within) => (within || document).querySelector(selector);
  const $$ = (selector, within) => Array.from((within || document).querySelectorAll(selector));

  const isFilled = (field) => $$('input[name], select[name], textarea[name]', field).some((box) => !box.closest('template') && !box.closest('.gone') && !box.matches('[data-drop]')
    && (box.type === 'checkbox' || box.type === 'radio' ? box.checked : box.value.trim() !== ''));
  const fieldsOf = (within) => $$('.fg', within).slice(0, 1).flatMap((grid) => Array.from(grid.children)).filter((one) => one.matches('.f') && !one.hidden);

  function write(place, text) {
    if (place && place.textContent.trim() !== text) {
      place.textContent = text;
    }
  }

  function count(form) {
    $$('details.fold', form).forEach((fold) => {
      const fields = fieldsOf(fold);
      write($('[data-fold-count]', fold), fields.filter(isFilled).length + '/' + fields.length);
    });
    const first = $$('[id^="section-"]', form).filter((section) => !section.closest('.fold')).flatMap((section) => fieldsOf(section));
    const filled = first.filter(isFilled).length;
    write($('[data-filled]'), filled + '/' + first.length);
    const bar = $('[data-filled-bar]');
    if (bar) {
      bar.max = first.length;
      bar.value = filled;
    }
  }

  function reveal(hash) {
    const target = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
    for (let fold = target && target.closest('details.fold'); fold; fold = fold.parentElement.closest('details.fold')) {
      fold.open = true;
    }
  }

  /** On a new form the work begins in its first empty field, but on a phone, where that would bring up the keyboard. */
  function begin() {
    const form = $('form[data-entry][data-fresh]');
    const box = form && matchMedia('(min-width: 48rem)').matches && document.activeElement === document.body
      && $$('.fs .in', form).find((one) => one.offsetParent && one.type !== 'hidden' && one.value === '');
    if (box) {
      box.focus({ preventScroll: true });
    }
  }

  let timer = 0;
  function later(event) {
    const form = event.target.closest && event.target.closest('form[data-entry]');
    if (form) {
      clearTimeout(timer);
      timer = setTimeout(count, 150, form);
    }
  }

  if (!window.xsFolds) {
    window.xsFolds = true;
    ['input', 'change', 'entry:rows'].forEach((type) => document.addEventListener(type, later));
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="#"]');
      if (link) {
        reveal(link.getAttribute('href'));
      }
    });
    addEventListener('hashchange', () => reveal(location.hash));
    reveal(location.hash);
    begin();
  }
})();
