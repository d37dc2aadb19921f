/* Cells, keys and hints of the month grid. A row brings one short text for all its days; what it means
   in words stands once per grid. Uses of the grid's public parts only, but for the scrolling table. */
(() => {
  const DAY_MINUTES = 1440;
  const FOLLOW_AFTER = 160;
  const HINT_AFTER = 90;

  /* "v6u.sn.jf": status, then first in, last out and worked time in minutes, base 36, where there is one. */
  function read(text) {
    const [first, last, worked] = text.slice(1).split('.').map((part) => (part ? parseInt(part, 36) : undefined));
    return { status: text[0], first, last, worked };
  }

  const fill = (pattern, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), pattern);
  const two = (number) => String(number).padStart(2, '0');

  function clock(words, minutes) {
    const time = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
    return minutes >= DAY_MINUTES ? fill(words.nextDay, time) : time;
  }

  function worked(words, minutes) {
    const hours = fill(words.hours, Math.floor(minutes / 60));
    if (minutes < 60) { return fill(words.minutes, minutes); }
    return minutes % 60 ? `${hours} ${fill(words.minutes, minutes % 60)}` : hours;
  }

  function times(words, cell) {
    const parts = [];
    if (cell.first !== undefined) { parts.push(fill(words.in, clock(words, cell.first))); }
    if (cell.last !== undefined) { parts.push(fill(words.out, clock(words, cell.last))); }
    if (cell.worked) { parts.push(worked(words, cell.worked)); }
    return parts.join(' ');
  }

  function spoken(look, cell, day) {
    const rest = times(look.words, cell);
    return `${look.days[day]} ${look.statuses[cell.status][2]}${rest ? ` ${rest}` : ''}`;
  }

  const cellsOf = (item) => (item.cells ||= item.d.split(','));
  const key = (item, day) => `${item.p}.${day}`;

  const lookOf = (root) => root.parentElement && root.parentElement.rollcallMonth;

  /* Most cells look like the one they are reused from while scrolling: what is the same is left alone. */
  function write(element, style, text, label) {
    if (element.className !== style) { element.className = style; }
    if (element.firstChild) {
      if (element.firstChild.data !== text) { element.firstChild.data = text; }
    } else {
      element.append(document.createTextNode(text));
    }
    if (label !== undefined && element.rollcallLabel !== label) {
      element.rollcallLabel = label;
      element.setAttribute('aria-label', label);
    }
  }

  function markOf(root) {
    const known = root.firstElementChild;
    if (known) { return known; }
    const mark = document.createElement('span');
    mark.setAttribute('role', 'img');
    root.className = 'day-cell';
    root.replaceChildren(mark);
    return mark;
  }

  function paintDay(day) {
    return (root, column, model) => {
      const mark = markOf(root);
      const look = lookOf(root);
      const code = look && model.item.d ? cellsOf(model.item)[day] : undefined;
      if (!code) {
        write(mark, 'day', '', '');
        return;
      }
      const cell = read(code);
      const [glyph, kind] = look.statuses[cell.status];
      const style = `day day-${kind}${look.weekend[day] ? ' day-weekend' : ''}${day === look.today ? ' day-today' : ''}${
        look.chosen === key(model.item, day) ? ' day-chosen' : ''}`;
      write(mark, style, glyph, spoken(look, cell, day));
    };
  }

  function paintDayHead(day) {
    return (root) => {
      const look = lookOf(root);
      root.className = 'day-cell';
      root.textContent = '';
      if (!look || !look.days[day]) { return; }
      const head = document.createElement('span');
      head.className = `day-head${look.weekend[day] ? ' day-weekend' : ''}${day === look.today ? ' day-today' : ''}`;
      head.dataset.day = day;
      head.title = look.days[day];
      head.setAttribute('role', 'img');
      head.setAttribute('aria-label', look.days[day]);
      head.textContent = day + 1;
      root.append(head);
    };
  }

  function paintText(field, style) {
    return (root, column, model) => {
      const look = lookOf(root);
      const text = field === '#' ? (look ? look.offset + model.index + 1 : '') : model.item[field] ?? '';
      write(root, style, String(text));
      if (root.title !== String(text)) { root.title = text; } /* whole, where it is cut off */
    };
  }

  function paintHead(label, style) {
    return (root) => {
      root.className = style;
      root.textContent = label;
    };
  }

  /* --- the hint beside the pointer or the focused cell --- */

  let hint;
  let hintTimer;

  function hideHint() {
    clearTimeout(hintTimer);
    if (hint) { hint.hidden = true; }
  }

  function showHint(target, lines) {
    if (!hint) {
      hint = document.createElement('div');
      hint.className = 'day-hint';
      hint.setAttribute('aria-hidden', 'true');
      document.body.append(hint);
    }
    hint.replaceChildren(...lines.filter(Boolean).map((line) => {
      const part = document.createElement('div');
      part.textContent = line;
      return part;
    }));
    hint.hidden = false;
    const at = target.getBoundingClientRect();
    const own = hint.getBoundingClientRect();
    const left = Math.min(Math.max(4, at.left + at.width / 2 - own.width / 2), innerWidth - own.width - 4);
    const below = at.bottom + 6 + own.height < innerHeight;
    hint.style.left = `${left}px`;
    hint.style.top = `${below ? at.bottom + 6 : at.top - own.height - 6}px`;
  }

  function hintFor(grid, content, context) {
    const look = grid.rollcallMonth;
    const day = context.column && context.column.rollcallDay;
    if (day !== undefined && context.item && context.item.d) {
      const cell = read(cellsOf(context.item)[day]);
      const [glyph, , word] = look.statuses[cell.status];
      showHint(content, [`${context.item.n} · ${look.days[day]}`, `${glyph} ${word}`.trim(), times(look.words, cell)]);
    } else if (content.scrollWidth > content.clientWidth + 1) {
      showHint(content, [content.textContent]);
    } else {
      hideHint();
    }
  }

  /* --- choosing a day --- */

  function choose(grid, context) {
    const look = grid.rollcallMonth;
    const day = context.column && context.column.rollcallDay;
    if (context.section !== 'body' || day === undefined || !context.item || !context.item.d) { return false; }
    hideHint();
    if (look.chosen !== key(context.item, day)) {
      look.chosen = key(context.item, day);
      look.held = true;
      grid.requestContentUpdate();
      grid.dispatchEvent(new CustomEvent('rollcall-day', { detail: { person: String(context.item.p), day: day + 1 } }));
    }
    return true;
  }

  function listen(grid) {
    const look = grid.rollcallMonth;
    let follow;
    grid.addEventListener('click', (event) => choose(grid, grid.getEventContext(event)));
    grid.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') { return; }
      const context = grid.getEventContext(event);
      const before = look.chosen;
      if (choose(grid, context)) {
        event.preventDefault();
        event.stopPropagation();
        if (before === look.chosen) { rollcallMonth.enter(); }
      }
    }, true);
    grid.addEventListener('cell-focus', (event) => {
      const { context } = event.detail;
      clearTimeout(follow);
      const focused = grid.shadowRoot.activeElement;
      const slot = focused && focused.querySelector('slot');
      const content = slot && slot.assignedElements()[0];
      if (content && context.section === 'body') { hintFor(grid, content, context); } else { hideHint(); }
      if (look.chosen) { follow = setTimeout(() => look.chosen && choose(grid, context), FOLLOW_AFTER); }
    });
    grid.addEventListener('mouseover', (event) => {
      const content = event.target.closest && event.target.closest('vaadin-grid-cell-content');
      clearTimeout(hintTimer);
      if (!content) { hideHint(); return; }
      const context = grid.getEventContext(event);
      hintTimer = setTimeout(() => hintFor(grid, content, context), HINT_AFTER);
    });
    grid.addEventListener('mouseleave', hideHint);
    grid.addEventListener('focusout', hideHint);
  }

  /* --- room: on a narrow grid fewer columns stay in place --- */

  function fit(grid) {
    const width = grid.clientWidth;
    for (const column of grid.querySelectorAll('vaadin-grid-column')) {
      if (column.rollcallFrozen !== undefined) { column.frozen = width >= column.rollcallFrozen; }
      if (column.rollcallFrozenEnd !== undefined) { column.frozenToEnd = width >= column.rollcallFrozenEnd; }
    }
  }

  /* --- where the reader stood --- */

  const storage = 'rollcall-scroll:';
  const table = (grid) => grid.shadowRoot.querySelector('#table');

  function keepScroll(grid) {
    const look = grid.rollcallMonth;
    table(grid).addEventListener('scroll', () => {
      hideHint();
      if (!look.ready) { return; }
      const { scrollTop, scrollLeft } = table(grid);
      sessionStorage.setItem(storage + look.place, `${Math.round(scrollTop)} ${Math.round(scrollLeft)}`);
    }, { passive: true });
  }

  const drawn = (grid) => [...grid.querySelectorAll('vaadin-grid-column')].filter((column) => !column.hidden);
  const wide = (columns) => columns.reduce((sum, column) => sum + parseInt(column.width, 10), 0);

  /* Scrolls sideways until the chosen day lies between the columns that stay in place, with one more day beside
     it. By the columns' widths: cells out of sight are not drawn. */
  function reveal(grid) {
    const { chosen } = grid.rollcallMonth;
    const columns = drawn(grid);
    const at = chosen ? columns.findIndex((column) => column.rollcallDay === Number(chosen.split('.')[1])) : -1;
    if (at < 0) { return; }
    const scroller = table(grid);
    const left = wide(columns.slice(0, at));
    const right = left + 2 * parseInt(columns[at].width, 10);
    const end = scroller.clientWidth - wide(columns.filter((column) => column.frozenToEnd));
    const start = wide(columns.filter((column) => column.frozen));
    if (right > scroller.scrollLeft + end) {
      scroller.scrollLeft = right - end;
    } else if (left < scroller.scrollLeft + start) {
      scroller.scrollLeft = left - start;
    }
  }

  /* The panel takes room from the grid: the cell it was opened from stays in sight, and keeps the keyboard. */
  function keepChosen(grid) {
    const look = grid.rollcallMonth;
    let tries = 0;
    const hold = () => {
      if (!look.held || tries++ > 30) { return; }
      const content = [...grid.querySelectorAll('.day-chosen')]
        .map((mark) => mark.closest('vaadin-grid-cell-content'))
        .find((each) => each && each.assignedSlot && each.offsetParent);
      if (!content) { requestAnimationFrame(hold); return; }
      look.held = false;
      if (document.activeElement === document.body) { rollcallMonth.focus(grid, content); }
    };
    requestAnimationFrame(() => {
      reveal(grid);
      requestAnimationFrame(hold);
    });
  }

  /* Today lies in sight, with the days before it. By the columns' widths: cells out of sight are not drawn. */
  function toToday(grid) {
    const { today } = grid.rollcallMonth;
    const columns = drawn(grid);
    const at = columns.findIndex((column) => column.rollcallDay === today);
    if (at < 0) { return; }
    const room = table(grid).clientWidth - wide(columns.filter((column) => column.frozenToEnd));
    table(grid).scrollLeft = Math.max(0, wide(columns.slice(0, at + 1)) + 56 - room);
  }

  function place(grid) {
    const look = grid.rollcallMonth;
    const kept = sessionStorage.getItem(storage + look.place);
    look.ready = false;
    let tries = 0;
    const attempt = () => {
      if (!grid.isConnected || tries++ > 120) { look.ready = true; return; }
      if (!grid.size || grid.loading || !grid.clientWidth) { requestAnimationFrame(attempt); return; }
      if (kept) {
        const [top, left] = kept.split(' ').map(Number);
        table(grid).scrollTop = top;
        table(grid).scrollLeft = left;
      } else {
        table(grid).scrollTop = 0;
        if (look.first) { toToday(grid); }
      }
      look.first = false;
      look.ready = true;
    };
    requestAnimationFrame(attempt);
  }

  /* Later, because the framework clears the heads it was not told of at the end of the same answer. */
  const head = (column) => setTimeout(() => { column.headerRenderer = column.rollcallHead(); });

  window.rollcallMonth = {
    /* Called by each column when it comes into sight for the first time. */
    dayColumn(column, day) {
      column.rollcallDay = day;
      column.renderer = paintDay(day);
      column.rollcallHead = () => paintDayHead(day);
      head(column);
    },
    textColumn(column, field, label, style, headStyle, frozen, frozenEnd) {
      if (frozen) { column.rollcallFrozen = frozen; }
      if (frozenEnd) { column.rollcallFrozenEnd = frozenEnd; }
      column.renderer = paintText(field, style);
      column.rollcallHead = () => paintHead(label, headStyle);
      head(column);
    },
    /* What the whole grid knows: words, statuses. */
    start(grid, look) {
      grid.rollcallMonth = { offset: 0, place: '', first: true, days: [], weekend: [], today: -1, ...look };
      listen(grid);
      keepScroll(grid);
      new ResizeObserver(() => {
        fit(grid);
        keepChosen(grid);
      }).observe(grid);
      fit(grid);
    },
    /* Another month: its days, weekend, today. */
    month(grid, look) {
      Object.assign(grid.rollcallMonth, look);
      for (const column of grid.querySelectorAll('vaadin-grid-column')) {
        if (column.rollcallHead) { head(column); }
      }
    },
    /* Another page or filter. */
    show(grid, offset, where, chosen) {
      Object.assign(grid.rollcallMonth, { offset, place: where, chosen });
      hideHint();
      place(grid);
      grid.requestContentUpdate();
    },
    chosen(grid, chosen, takeFocus) {
      grid.rollcallMonth.chosen = chosen;
      const content = takeFocus && grid.querySelector('.day-chosen, .day-was-chosen');
      grid.requestContentUpdate();
      if (takeFocus) { this.focus(grid, content && content.closest('vaadin-grid-cell-content')); }
    },
    /* Into the grid: to that cell, else to where the keyboard last was. */
    focus(grid, content) {
      const cell = content && content.assignedSlot && content.assignedSlot.closest('td, th');
      const target = cell || table(grid).querySelector('tbody [tabindex="0"]');
      if (target) { target.focus(); }
    },
    /* From the cell into the panel that explains it. */
    enter() {
      const heading = document.querySelector('.day-panel h2');
      if (heading) { heading.focus(); }
    }
  };
})();
