/* Xieshou 携手: the charts; the shapes of their data are in docs/front-end.md. Tooltips are rich text, since
   HTML ones write style attributes that the policy forbids. What cannot be drawn shows its table. */
(function () {
  'use strict';
  const drawn = new Map();
  const maps = {};
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let flat = false;

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
  const px = (x) => Math.round(x * rem());
  const number = (x) => x === null || x === undefined ? '' : Number(x).toLocaleString('zh-CN', { maximumFractionDigits: 4 });

  const BIG = { ink: '#e6f0fa', ink2: '#b6cade', ink3: '#9db6cf', line: '#1f3c58', surface: '#0c2036', halo: '#071422',
    c: ['#6db7f4', '#f0a765', '#63d0b2', '#c3a2f0', '#f08fa6', '#a9bccf'], m: ['#102a45', '#17406a', '#2566a3'],
    edge: '#2f5a84', seal: '#ffb454', big: true };

  function colours(big) {
    return big ? BIG : { ink: token('--ink'), ink2: token('--ink-2'), ink3: token('--ink-3'), line: token('--line'),
      surface: token('--surface'), halo: token('--surface'), c: [1, 2, 3, 4, 5, 6].map((n) => token('--c' + n)),
      m: [0, 1, 2].map((n) => token('--map-' + n)), edge: token('--map-edge'), seal: token('--seal') };
  }

  const text = (t) => t.big ? 18 : px(.8125);
  const small = (t) => t.big ? 16 : px(.75);

  function base(t, more) {
    return Object.assign({ textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, color: t.c }, more);
  }

  function tip(t, more) {
    return Object.assign({ renderMode: 'richText', confine: true, backgroundColor: t.surface, borderColor: t.line,
      borderWidth: 1, padding: [8, 12], textStyle: { color: t.ink, fontSize: text(t), lineHeight: Math.round(text(t) * 1.55) } }, more);
  }

  const category = (t, d, more) => Object.assign({ type: 'category', data: d.x, axisLine: { lineStyle: { color: t.line } },
    axisTick: { show: false }, axisLabel: { color: t.ink2, fontSize: text(t), lineHeight: Math.round(text(t) * 1.4),
      hideOverlap: true } }, more);
  const values = (t, d, more) => Object.assign({ type: 'value', name: d.unit, nameLocation: 'end',
    nameTextStyle: { color: t.ink3, fontSize: small(t), align: 'left' },
    axisLabel: { color: t.ink3, fontSize: small(t), formatter: number }, splitLine: { lineStyle: { color: t.line } } }, more);
  const legend = (t, d) => ({ show: d.series.length > 1, top: 0, left: 0, itemGap: 14, itemWidth: 12, itemHeight: 8,
    type: 'scroll', textStyle: { color: t.ink2, fontSize: text(t) } });
  const onAxis = (t, d) => tip(t, { trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { opacity: .12 } },
    valueFormatter: (value) => number(value) + (d.unit ? ' ' + d.unit : '') });

  const draw = {};

  draw.flowmap = function (d, t, box) {
    const W = box.clientWidth, H = box.clientHeight;
    const whole = Math.min(W * .97, H * .97 * 1.37), part = Math.min(W * .3, H * .27 * 1.16), k = text(t);
    const geo = (map, regions, place) => Object.assign({ map: map, roam: false, aspectScale: .8, silent: true,
      label: { show: false }, itemStyle: { areaColor: t.m[0], borderColor: t.edge, borderWidth: .7 },
      emphasis: { disabled: true }, regions: regions.map((region) => ({ name: region.name,
        itemStyle: { areaColor: region.role === 'give' ? t.m[2] : t.m[1] } })) }, place);
    const pair = (index, flows, nodes) => [
      { type: 'lines', coordinateSystem: 'geo', geoIndex: index, zlevel: flat ? 0 : 2, z: 3, silent: true,
        effect: { show: !still.matches && !flat, period: 5, trailLength: .35, symbol: 'arrow', symbolSize: t.big ? 11 : 7,
          color: t.big ? '#ffd79a' : t.seal },
        lineStyle: { color: t.seal, width: t.big ? 3 : 2, opacity: .9 }, symbol: ['none', 'arrow'], symbolSize: t.big ? 13 : 9,
        data: flows.map((flow) => ({ coords: [flow.from, flow.to],
          lineStyle: { curveness: flow.curve === undefined ? .25 : flow.curve } })) },
      { type: 'scatter', coordinateSystem: 'geo', geoIndex: index, zlevel: flat ? 0 : 3, z: 4,
        itemStyle: { color: t.seal, borderColor: '#fff', borderWidth: 1.5 },
        label: { show: true, distance: 6, formatter: '{b}', color: t.ink, fontSize: k, fontWeight: 600,
          textBorderColor: t.halo, textBorderWidth: 3 },
        data: nodes.map((node) => ({ name: node.name, value: node.at, tip: node.tip, href: node.href,
          symbolSize: node.give ? (t.big ? 18 : 11) : (t.big ? 14 : 9),
          itemStyle: node.give ? { color: t.c[0] } : undefined, label: { position: node.pos || 'right' } })) }
    ];
    const inset = d.inset;
    const option = base(t, {
      tooltip: tip(t, { formatter: (p) => p.data && p.data.tip || p.name }),
      geo: [geo('china', d.regions, { layoutSize: whole, layoutCenter: [
        !inset || W > whole * 1.3 ? W * (inset ? .56 : .5) : W - whole / 2 - W * .01,
        H * (W * .97 < H * .97 * 1.37 ? .45 : .49)] })],
      series: pair(0, d.flows, d.nodes)
    });
    if (inset) {
      option.geo.push(geo(inset.map, inset.regions, { layoutCenter: [part / 2 + 6, H - part / 1.16 / 2 - k * 1.1], layoutSize: part }));
      option.series = option.series.concat(pair(1, inset.flows, inset.nodes));
      option.title = { text: inset.title, left: 0, top: H - part / 1.16 - k * 3.4,
        textStyle: { fontSize: k, fontWeight: 600, color: t.ink2 } };
    }
    return option;
  };

  /* A map of regions is drawn first and named once it is known where each region lies: names that would stand on
     each other, or on another region of their size, are led out to the right */
  draw.regionmap = function (d, t) {
    const fill = (item) => item.level === undefined ? t.c[item.c || 0] : t.m[item.level];
    return base(t, {
      tooltip: tip(t, {}),
      geo: { map: d.map, roam: false, aspectScale: .93, layoutCenter: ['42%', '50%'], layoutSize: '96%',
        label: { show: false }, itemStyle: { areaColor: t.m[0], borderColor: t.surface, borderWidth: 1.2 },
        emphasis: { label: { show: false }, itemStyle: { opacity: .85 } },
        tooltip: { show: true, formatter: (p) => (d.items.find((item) => item.name === p.name) || {}).tip || p.name },
        regions: d.items.map((item) => ({ name: item.name, itemStyle: { areaColor: fill(item) },
          emphasis: { itemStyle: { areaColor: fill(item) } } })) }
    });
  };

  const settle = {};

  settle.regionmap = function (chart, t) {
    const d = chart.data, at = (point) => chart.instance.convertToPixel('geo', point);
    const height = text(t) * 1.35;
    const names = d.items.map((item) => {
      const point = at(item.at || middle(d.map, item.name));
      const word = item.label || item.name.replace(/(市|区|县)$/, '');
      return { word: word, point: point, width: widthOf(word, '600 ' + text(t) + 'px'), light: item.level !== undefined };
    });
    const inside = [], led = [];
    names.sort((one, other) => one.point[1] - other.point[1]).forEach((name) => (
      names.some((other) => other !== name && meet(name, other, height)) ? led : inside).push(name));
    const right = Math.min(chart.box.clientWidth - px(4), edge(d, at) + px(1));
    const away = apart(led.map((name) => name.point[1]), height);
    led.forEach((name, n) => { name.at = [right, name.point[1] + away[n]]; });
    const word = (name, more) => ({ type: 'text', silent: true, z: 9, style: Object.assign({ text: name.word, verticalAlign: 'middle',
      font: '600 ' + text(t) + 'px ' + getComputedStyle(document.body).fontFamily }, more) });
    chart.instance.setOption({ graphic: inside.map((name) => Object.assign(word(name, { align: 'center',
      fill: name.light ? t.ink : '#fff', stroke: name.light ? t.halo : 'rgba(0,0,0,.55)', lineWidth: 2 }), { x: name.point[0], y: name.point[1] }))
      .concat(led.map((name) => Object.assign(word(name, { fill: t.ink, stroke: t.halo, lineWidth: 3 }), { x: name.at[0] + 4, y: name.at[1] })),
        led.map((name) => ({ type: 'line', silent: true, z: 8, shape: { x1: name.point[0], y1: name.point[1], x2: name.at[0], y2: name.at[1] },
          style: { stroke: t.ink2, lineWidth: 1 } })),
        led.map((name) => ({ type: 'circle', silent: true, z: 8, shape: { cx: name.point[0], cy: name.point[1], r: 2.5 }, style: { fill: t.ink2 } }))) });
  };

  const meet = (one, other, height) => Math.abs(one.point[1] - other.point[1]) < height
    && Math.abs(one.point[0] - other.point[0]) < (one.width + other.width) / 2 + 4;

  let ruler = null;

  function widthOf(words, font) {
    ruler = ruler || document.createElement('canvas').getContext('2d');
    ruler.font = font + ' ' + getComputedStyle(document.body).fontFamily;
    return ruler.measureText(words).width;
  }

  const rings = (shape) => (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).map((polygon) => polygon[0]);
  const shapeOf = (map, name) => echarts.getMap(map).geoJSON.features.find((one) => one.properties.name === name);

  /* The centre of gravity of a region's largest part */
  function middle(map, name) {
    let best = [0, 0], largest = 0;
    rings(shapeOf(map, name).geometry).forEach((ring) => {
      let twice = 0, x = 0, y = 0;
      ring.forEach((point, n) => {
        const next = ring[(n + 1) % ring.length], cross = point[0] * next[1] - next[0] * point[1];
        twice += cross;
        x += (point[0] + next[0]) * cross;
        y += (point[1] + next[1]) * cross;
      });
      if (Math.abs(twice) > largest) {
        largest = Math.abs(twice);
        best = [x / 3 / twice, y / 3 / twice];
      }
    });
    return best;
  }

  /* How far right the map reaches, in pixels */
  const edge = (d, at) => Math.max(...echarts.getMap(d.map).geoJSON.features.flatMap((one) => rings(one.geometry))
    .flatMap((ring) => ring.map((point) => at(point)[0])));

  /* How far each of some words must move down, so that no two stand on each other */
  function apart(heights, line) {
    const away = [];
    let last = -Infinity;
    heights.map((height, n) => [height, n]).sort((one, other) => one[0] - other[0]).forEach(([height, n]) => {
      last = Math.max(height, last + line);
      away[n] = last - height;
    });
    return away;
  }

  /* A name as long as there is room for, before the number, which stays whole */
  function shortened(name, number, room, font) {
    let end = name.length;
    while (end > 1 && widthOf((end < name.length ? name.slice(0, end) + '…' : name) + number, font) > room) {
      end--;
    }
    return (end < name.length ? name.slice(0, end) + '…' : name) + number;
  }

  draw.slope = function (d, t, box) {
    const narrow = box.clientWidth < 30 * rem();
    const ends = d.series.map((series) => series.to);
    const low = Math.min(80, Math.floor(Math.min(...ends) / 20) * 20);
    const high = Math.ceil(Math.max(100, ...ends) * 1.04 / 20) * 20;
    const away = apart(ends.map((end) => (high - end) / (high - low) * (box.clientHeight - px(2.25))), text(t) * 1.3);
    const room = box.clientWidth * (narrow ? .6 : .5);
    const words = d.series.map((series) => shortened(narrow && series.short || series.name, '  ' + series.text, room, text(t) + 'px'));
    const right = Math.max(...words.map((word) => widthOf(word, text(t) + 'px'))) + px(1);
    return base(t, {
      grid: { left: px(2.75), right: Math.ceil(right), top: px(.75), bottom: px(1.5) },
      tooltip: tip(t, { trigger: 'item', formatter: (p) => d.series[p.seriesIndex].name + '\n' + (d.series[p.seriesIndex].note || '') }),
      xAxis: category(t, d, { boundaryGap: false }),
      yAxis: values(t, {}, { min: low, max: high,
        interval: Math.max(...ends) > 320 ? undefined : 20 }),
      series: d.series.map((series, n) => ({ type: 'line', name: series.name, data: [100, series.to], symbol: 'circle', symbolSize: 7,
        lineStyle: { width: series.strong ? 3 : 1.75, color: t.c[series.c === undefined ? n % 6 : series.c] },
        itemStyle: { color: t.c[series.c === undefined ? n % 6 : series.c] },
        endLabel: { show: true, distance: 8, offset: [0, away[n]], color: t.ink, fontSize: text(t),
          formatter: words[n] },
        emphasis: { focus: 'series' } }))
    });
  };

  const bar = (t, series, n, label) => ({ type: 'bar', name: series.name, data: series.data, barMaxWidth: t.big ? 40 : px(1.75), barGap: '60%',
    itemStyle: { color: t.c[n % 6], borderRadius: 3 },
    label: { show: label, position: 'top', color: t.ink, fontSize: text(t), formatter: (p) => number(p.value) },
    labelLayout: { hideOverlap: true } });

  draw.combo = function (d, t, box) {
    const few = d.x.length > 4 || d.lying ? {} : { axisLabel: { color: t.ink2, fontSize: text(t), lineHeight: Math.round(text(t) * 1.3), interval: 0,
      width: Math.floor((box.clientWidth - px(3.5)) / d.x.length) - 6, overflow: 'break' } };
    return base(t, {
      grid: { left: px(.25), right: px(.75), top: px(d.series.length > 1 ? 3.25 : 1.75), bottom: px(.25), containLabel: true },
      legend: legend(t, d), tooltip: onAxis(t, d), xAxis: category(t, d, few), yAxis: values(t, d),
      series: d.series.map((series, n) => series.line
        ? { type: 'line', name: series.name, data: series.data, symbol: 'circle', symbolSize: 7, lineStyle: { width: 2, color: t.c[n % 6] },
          itemStyle: { color: t.c[n % 6] } }
        : bar(t, series, n, d.x.length * d.series.length <= 8))
    });
  };

  draw.bars = function (d, t, box) {
    if (d.panels) {
      return multiples(d, t, box);
    }
    const lying = { position: 'right' };
    const option = draw.combo(d, t, box);
    if (d.lying) {
      option.xAxis = values(t, d, { name: '' });
      option.yAxis = category(t, d, { inverse: true });
      option.grid.right = px(3.5);
      option.series.forEach((series) => Object.assign(series.label, lying, { show: true }));
    }
    return option;
  };

  function multiples(d, t, box) {
    const columns = Math.max(1, Math.min(d.panels.length, Math.floor(box.clientWidth / px(8.5))));
    const rows = Math.ceil(d.panels.length / columns);
    const wide = box.clientWidth / columns, high = box.clientHeight / rows;
    const highest = Math.max(...d.panels.flatMap((panel) => panel.data.map(Number)));
    const grids = d.panels.map((panel, n) => ({ left: (n % columns) * wide + px(2.75), width: wide - px(3.5),
      top: Math.floor(n / columns) * high + px(2), height: high - px(3.75) }));
    return base(t, {
      tooltip: tip(t, { trigger: 'item', formatter: (p) => p.seriesName + '\n' + p.name + '  ' + number(p.value) + (d.unit ? ' ' + d.unit : '') }),
      title: d.panels.map((panel, n) => ({ text: panel.name, left: grids[n].left - px(2.25), top: grids[n].top - px(2),
        textStyle: { fontSize: text(t), fontWeight: 600, color: t.ink, width: wide - px(1), overflow: 'truncate' } })),
      grid: grids,
      xAxis: d.panels.map((panel, n) => category(t, d, { gridIndex: n })),
      yAxis: d.panels.map((panel, n) => values(t, {}, { gridIndex: n, min: 0, max: highest, splitNumber: 2 })),
      series: d.panels.map((panel, n) => Object.assign(bar(t, panel, 0, false), { xAxisIndex: n, yAxisIndex: n }))
    });
  }

  draw.trend = function (d, t, box) {
    const direct = d.series.length > 1 && box.clientWidth >= 30 * rem();
    return base(t, {
      grid: { left: px(.25), right: px(direct ? 8 : 1), top: px(d.series.length > 1 && !direct ? 3.25 : 1.75), bottom: px(.25), containLabel: true },
      legend: direct ? { show: false } : legend(t, d), tooltip: onAxis(t, d),
      xAxis: category(t, d, { boundaryGap: false }), yAxis: values(t, d, { scale: !d.zero }),
      series: d.series.map((series, n) => ({ type: 'line', name: series.name, data: series.data, symbol: 'circle', symbolSize: 6,
        connectNulls: false, lineStyle: { width: 2, color: t.c[n % 6], type: series.dashed ? 'dashed' : 'solid' },
        itemStyle: { color: t.c[n % 6] },
        endLabel: { show: direct, distance: 8, color: t.ink, fontSize: text(t), formatter: '{a}', width: px(7.25), overflow: 'truncate' },
        emphasis: { focus: 'series' } }))
    });
  };

  draw.sankey = function (d, t, box) {
    const k = text(t), left = t.big ? 4 : px(.25), right = t.big ? 150 : px(9.25), node = t.big ? 14 : px(.75);
    const columns = d.columns || [];
    /* Where columns are too near for amounts beside the names, the table beside the chart has them */
    const step = (box.clientWidth - left - right - node) / Math.max(1, columns.length - 1), narrow = !t.big && step < px(11);
    const amount = (value) => number(value) + (d.unit ? ' ' + d.unit : '');
    return base(t, {
      tooltip: tip(t, { formatter: (p) => p.dataType === 'edge' ? p.data.source + ' → ' + p.data.target + '\n' + amount(p.data.value)
        : p.name + '\n' + amount(p.value) }),
      graphic: columns.map((column, n) => ({ type: 'text', silent: true, top: 0,
        left: left + n * step,
        style: { text: column, width: narrow ? step - px(.5) : undefined, overflow: 'truncate', fill: t.ink2, font: '600 ' + k + 'px ' + getComputedStyle(document.body).fontFamily } })),
      series: [{ type: 'sankey', left: left, right: right, top: columns.length ? (t.big ? 34 : px(1.75)) : px(.5), bottom: px(.75),
        nodeWidth: node, nodeGap: t.big ? 16 : px(1), draggable: false, layoutIterations: 0, emphasis: { focus: 'adjacency' },
        lineStyle: { color: 'source', opacity: t.big ? .42 : .3, curveness: .5 },
        label: { color: t.ink, fontSize: k, lineHeight: Math.round(k * 1.35), width: narrow ? step - node - px(.5) : undefined, overflow: 'break',
          formatter: (p) => narrow && p.data.depth < columns.length - 1 ? p.name : p.name + '\n' + amount(p.value) },
        data: d.nodes.map((one) => ({ name: one.name, depth: one.depth,
          label: narrow && one.depth === columns.length - 1 ? { width: right - px(.75) } : {}, itemStyle: { color: t.c[(one.c || 0) % 6], borderWidth: 0 } })),
        links: d.links }]
    });
  };

  /* Outlines */

  function outline(from, name) {
    maps[name] = maps[name] || fetch(from + name + '.json').then((answer) => {
      if (!answer.ok) {
        throw new Error(name + ' ' + answer.status);
      }
      return answer.json();
    }).then((json) => echarts.registerMap(name, json));
    return maps[name];
  }

  function outlines(kind, d, from) {
    const names = kind === 'flowmap' ? ['china'].concat(d.inset ? d.inset.map : []) : kind === 'regionmap' ? [d.map] : [];
    return Promise.all(names.map((name) => outline(from, name)));
  }

  /* A figure's life: built, drawn again when the theme or its size changes or it is printed, disposed */

  function option(chart, box, t) {
    return Object.assign(draw[chart.kind](chart.data, t || colours(chart.big), box || chart.box), { animation: chart.fresh && !still.matches });
  }

  function fail(figure) {
    const card = figure.closest('[data-chart-card]');
    figure.classList.remove('busy');
    figure.classList.add('off');
    if (card) {
      card.querySelectorAll('.ctable').forEach((table) => table.classList.add('on'));
      card.querySelectorAll('[data-act="table"]').forEach((button) => { button.hidden = true; });
    }
  }

  function build(figure) {
    if (drawn.has(figure)) {
      return;
    }
    const box = figure.querySelector('.cv');
    const chart = { kind: figure.dataset.chart, box: box, big: !!figure.closest('.big'), fresh: true };
    drawn.set(figure, chart);
    figure.classList.add('busy');
    new Promise((resolve) => resolve(JSON.parse(figure.querySelector('script[type="application/json"]').textContent)))
      .then((data) => {
        chart.data = data;
        return outlines(chart.kind, data, figure.dataset.maps || '/maps/');
      })
      .then(() => {
        if (!drawn.has(figure)) {
          return;
        }
        start(chart);
        figure.classList.remove('busy');
        chart.fresh = false;
        chart.size = [box.clientWidth, box.clientHeight, rem()].join();
        chart.watch = new ResizeObserver(() => {
          clearTimeout(chart.timer);
          chart.timer = setTimeout(() => again(chart), 120);
        });
        chart.watch.observe(box);
      })
      .catch(() => {
        drawn.delete(figure);
        fail(figure);
      });
  }

  function start(chart, size) {
    chart.instance = echarts.init(chart.box, null, Object.assign({ renderer: 'canvas' }, size));
    chart.instance.on('click', (event) => {
      const item = event.data && event.data.href ? event.data
        : (chart.data.items || []).find((one) => one.name === event.name);
      if (item && item.href) {
        location.assign(item.href);
      }
    });
    paint(chart, size && { clientWidth: size.width, clientHeight: size.height });
  }

  function paint(chart, box) {
    chart.instance.setOption(option(chart, box), true);
    if (settle[chart.kind]) {
      settle[chart.kind](chart, colours(chart.big));
    }
  }

  function again(chart, force) {
    const size = [chart.box.clientWidth, chart.box.clientHeight, rem()].join();
    if (!chart.instance || !chart.box.clientWidth || size === chart.size && !force) {
      return;
    }
    chart.size = size;
    chart.instance.resize();
    paint(chart);
  }

  function drop(figure) {
    const chart = drawn.get(figure);
    if (chart) {
      drawn.delete(figure);
      clearTimeout(chart.timer);
      if (chart.watch) {
        chart.watch.disconnect();
      }
      if (chart.instance) {
        chart.instance.dispose();
      }
    }
  }

  function figures(within) {
    const found = Array.from(within.querySelectorAll('[data-chart]'));
    return within.matches && within.matches('[data-chart]') ? found.concat(within) : found;
  }

  /* Printed at the width of A4 in one canvas: stacked ones come out blank */
  addEventListener('beforeprint', () => {
    flat = true;
    drawn.forEach((chart) => {
      if (chart.instance && !chart.big && chart.box.clientWidth) {
        const size = { width: Math.min(chart.box.clientWidth, 640), height: Math.min(chart.box.clientHeight, 340) };
        chart.instance.dispose();
        start(chart, size);
        chart.instance.getZr().flush();
      }
    });
  });
  addEventListener('afterprint', () => {
    flat = false;
    drawn.forEach((chart) => {
      if (chart.instance && !chart.big) {
        chart.instance.dispose();
        start(chart);
      }
    });
  });
  document.addEventListener('xs:theme', () => drawn.forEach((chart) => again(chart, true)));
  document.addEventListener('htmx:load', (event) => figures(event.detail.elt).forEach(build));
  document.addEventListener('htmx:beforeCleanupElement', (event) => event.target.querySelectorAll && figures(event.target).forEach(drop));
  figures(document).forEach(build);
})();
