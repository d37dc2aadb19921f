/**
 * The picture of one process: a BPMN drawing with the way a request has taken drawn into it.
 *
 * The drawing library is large and few screens need it, so it is fetched when the first picture is
 * put on a page. It draws into light DOM: its own style sheet is plain global CSS, and the colours
 * of the states live in /rollcall/rollcall.css where a line can change without rebuilding the bundle.
 *
 * The mark of bpmn.io at the lower right belongs to the licence of the library: nothing is drawn
 * over it and the controls stand in a line of their own above.
 */
let library;

function loadLibrary() {
  library ??= Promise.all([
    import('bpmn-js/lib/NavigatedViewer'),
    import('bpmn-js/dist/assets/diagram-js.css?inline')
  ]).then(([viewer, css]) => {
    const style = document.createElement('style');
    style.textContent = css.default;
    document.head.appendChild(style);
    return viewer.default;
  });
  return library;
}

const SMALLEST_READABLE = 0.55;
const LARGEST = 2.5;

class ProcessPicture extends HTMLElement {
  #xml = '';
  #states = [];
  #words = {};
  #viewer;
  #stage;
  #tip;
  #fitScale = 1;
  #resize;
  #drawing = 0;

  set xml(value) {
    this.#xml = value || '';
    this.#draw();
  }

  get xml() {
    return this.#xml;
  }

  /** [{id, state, label, tooltip}] with state one of done, current, skipped, returned, planned. */
  set states(value) {
    this.#states = Array.isArray(value) ? value : [];
    this.#draw();
  }

  get states() {
    return this.#states;
  }

  /** {name, larger, smaller, fit, failed}: the words of the controls in the reader's language. */
  set words(value) {
    this.#words = value || {};
    this.#nameControls();
  }

  get words() {
    return this.#words;
  }

  connectedCallback() {
    if (!this.#stage) {
      this.#build();
    }
    this.#resize = new ResizeObserver(() => this.#fit());
    this.#resize.observe(this);
    this.#draw();
  }

  disconnectedCallback() {
    this.#resize?.disconnect();
    this.#viewer?.destroy();
    this.#viewer = undefined;
    this.#stage?.replaceChildren();
  }

  #build() {
    this.#stage = document.createElement('div');
    this.#stage.className = 'pp-stage';
    this.#stage.tabIndex = 0;
    this.#stage.setAttribute('role', 'group');
    this.#tip = document.createElement('div');
    this.#tip.className = 'pp-tip';
    this.#tip.hidden = true;
    this.#tip.setAttribute('role', 'tooltip');
    const controls = document.createElement('div');
    controls.className = 'pp-controls';
    controls.append(
      this.#control('larger', '+', () => this.#zoomBy(1.25)),
      this.#control('smaller', '−', () => this.#zoomBy(0.8)),
      this.#control('fit', '⤢', () => this.#fit(true))
    );
    this.replaceChildren(controls, this.#stage, this.#tip);
    this.#nameControls();
    this.#listen();
  }

  #control(name, sign, action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.name = name;
    button.textContent = sign;
    button.addEventListener('click', action);
    return button;
  }

  #nameControls() {
    this.#stage?.setAttribute('aria-label', this.#words.name || '');
    for (const button of this.querySelectorAll('.pp-controls button')) {
      const word = this.#words[button.dataset.name] || '';
      button.setAttribute('aria-label', word);
      button.title = word;
    }
  }

  async #draw() {
    if (!this.isConnected || !this.#xml) {
      return;
    }
    // The server sets xml and states one after the other; only the last call of a burst draws.
    const mine = ++this.#drawing;
    await Promise.resolve();
    if (mine !== this.#drawing) {
      return;
    }
    try {
      const NavigatedViewer = await loadLibrary();
      if (mine !== this.#drawing || !this.isConnected) {
        return;
      }
      this.#viewer?.destroy();
      this.#viewer = new NavigatedViewer({ container: this.#stage });
      await this.#viewer.importXML(this.#xml);
      if (mine !== this.#drawing) {
        return;
      }
      this.#paint();
      this.#fit();
      this.dataset.ready = 'true';
    } catch (error) {
      console.error('process picture', error);
      this.#stage.textContent = this.#words.failed || '';
      this.dataset.ready = 'failed';
    }
  }

  #paint() {
    const registry = this.#viewer.get('elementRegistry');
    const canvas = this.#viewer.get('canvas');
    const overlays = this.#viewer.get('overlays');
    const stateOf = new Map(this.#states.map((each) => [each.id, each]));
    const flowsGiven = this.#states.some((each) => registry.get(each.id)?.waypoints);
    registry.forEach((element) => {
      if (element.waypoints) {
        const state = flowsGiven ? stateOf.get(element.id)?.state : this.#inferred(element, stateOf);
        canvas.addMarker(element, `pp-flow-${state || 'planned'}`);
      }
    });
    for (const each of this.#states) {
      const element = registry.get(each.id);
      if (!element || element.waypoints) {
        continue;
      }
      canvas.addMarker(element, `pp-${each.state}`);
      if (each.label) {
        const label = document.createElement('div');
        label.className = `pp-label pp-label-${each.state}`;
        label.textContent = each.label;
        const below = element.businessObject.$type.endsWith('Task') ? 4 : 22;
        overlays.add(element, { position: { top: element.height + below, left: element.width / 2 }, html: label });
      }
      const stop = document.createElement('div');
      stop.className = 'pp-stop';
      stop.tabIndex = 0;
      stop.setAttribute('role', 'img');
      const name = element.businessObject.name || '';
      stop.setAttribute('aria-label', [name, each.label, each.tooltip].filter(Boolean).join(' · '));
      stop.style.width = `${element.width}px`;
      stop.style.height = `${element.height}px`;
      stop.addEventListener('focus', () => this.#showTip(element, each));
      stop.addEventListener('blur', () => this.#hideTip());
      overlays.add(element, { position: { top: 0, left: 0 }, html: stop });
    }
    const bus = this.#viewer.get('eventBus');
    bus.on('element.hover', ({ element }) => {
      const state = stateOf.get(element.id) || stateOf.get(element.labelTarget?.id);
      if (state && !element.waypoints) {
        this.#showTip(element, state);
      }
    });
    bus.on('element.out', () => this.#hideTip());
    bus.on('canvas.viewbox.changing', () => this.#hideTip());
  }

  /** Used only when the caller names no flows: travelled when both of its ends were passed. */
  #inferred(flow, stateOf) {
    const from = stateOf.get(flow.source?.id)?.state;
    const to = stateOf.get(flow.target?.id)?.state;
    const passed = (state) => state === 'done' || state === 'returned';
    if (passed(from) && (passed(to) || to === 'current')) {
      return 'done';
    }
    return from === 'skipped' || to === 'skipped' ? 'skipped' : 'planned';
  }

  #showTip(element, state) {
    if (!state.tooltip) {
      return;
    }
    const box = this.#viewer.get('canvas').getAbsoluteBBox(element);
    this.#tip.textContent = state.tooltip;
    this.#tip.hidden = false;
    const left = Math.min(Math.max(box.x, 8), Math.max(8, this.clientWidth - this.#tip.offsetWidth - 8));
    const above = box.y - this.#tip.offsetHeight - 8;
    this.#tip.style.left = `${left}px`;
    this.#tip.style.top = `${this.#stage.offsetTop + (above > 4 ? above : box.y + box.height + 8)}px`;
  }

  #hideTip() {
    this.#tip.hidden = true;
  }

  /** To the width of the page; on a phone not below what can be read, the current node in sight. */
  #fit(whole = false) {
    const width = this.#stage?.clientWidth;
    if (!this.#viewer?.getDefinitions?.() || !width) {
      return;
    }
    const canvas = this.#viewer.get('canvas');
    const inner = canvas.viewbox().inner;
    if (!inner.width) {
      return;
    }
    const margin = 36;
    const fitting = Math.min(1.2, width / (inner.width + 2 * margin));
    const scale = whole ? fitting : Math.max(fitting, Math.min(SMALLEST_READABLE, 1));
    const labels = 28;
    const height = Math.ceil((inner.height + 2 * margin + labels) * scale) + 28;
    this.#stage.style.height = `${Math.max(160, Math.min(height, window.innerHeight * 0.7))}px`;
    canvas.resized();
    const centre = scale > fitting ? this.#centreOfCurrent(width / scale, inner, margin) : inner.x - margin;
    canvas.viewbox({
      x: scale > fitting ? centre : inner.x + inner.width / 2 - width / scale / 2,
      y: inner.y - margin,
      width: width / scale,
      height: this.#stage.clientHeight / scale
    });
    this.#fitScale = scale;
    this.#allowTouch(scale);
  }

  #centreOfCurrent(shown, inner, margin) {
    const registry = this.#viewer.get('elementRegistry');
    const at = this.#states.find((each) => each.state === 'current') || this.#states[0];
    const element = at && registry.get(at.id);
    const wanted = element ? element.x + element.width / 2 - shown / 2 : inner.x - margin;
    return Math.max(inner.x - margin, Math.min(wanted, inner.x + inner.width + margin - shown));
  }

  #zoomBy(factor, at) {
    if (!this.#viewer) {
      return;
    }
    const canvas = this.#viewer.get('canvas');
    const next = Math.min(LARGEST, Math.max(this.#fitScale * 0.5, canvas.zoom() * factor));
    canvas.zoom(next, at || { x: this.#stage.clientWidth / 2, y: this.#stage.clientHeight / 2 });
    this.#allowTouch(next);
  }

  /** At its first size a finger still scrolls the page up and down; enlarged, it moves the picture. */
  #allowTouch(scale) {
    this.#stage.style.touchAction = scale > this.#fitScale * 1.01 ? 'none' : 'pan-y';
  }

  #listen() {
    const here = (event) => {
      const box = this.#stage.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    this.#stage.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        event.stopPropagation();
        const step = event.deltaMode === 1 ? 33 : 1;
        this.#zoomBy(Math.exp(-event.deltaY * step * 0.0015), here(event));
      },
      { capture: true, passive: false }
    );
    this.#stage.addEventListener('keydown', (event) => {
      if (event.key === '+' || event.key === '=') {
        this.#zoomBy(1.25);
      } else if (event.key === '-') {
        this.#zoomBy(0.8);
      } else if (event.key === '0') {
        this.#fit(true);
      } else {
        return;
      }
      event.preventDefault();
    });
    this.#listenToFingers(here);
  }

  #listenToFingers(here) {
    const fingers = new Map();
    const spread = () => {
      const [a, b] = [...fingers.values()];
      return { gap: Math.hypot(a.x - b.x, a.y - b.y), at: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
    };
    this.#stage.addEventListener('pointerdown', (event) => {
      if (event.pointerType === 'touch') {
        fingers.set(event.pointerId, here(event));
      }
    });
    this.#stage.addEventListener('pointermove', (event) => {
      const last = fingers.get(event.pointerId);
      if (!last || !this.#viewer) {
        return;
      }
      const now = here(event);
      if (fingers.size === 1) {
        this.#viewer.get('canvas').scroll({ dx: now.x - last.x, dy: now.y - last.y });
        fingers.set(event.pointerId, now);
      } else if (fingers.size === 2) {
        const before = spread();
        fingers.set(event.pointerId, now);
        const after = spread();
        this.#zoomBy(after.gap / Math.max(1, before.gap), after.at);
      }
    });
    for (const end of ['pointerup', 'pointercancel', 'pointerleave']) {
      this.#stage.addEventListener(end, (event) => fingers.delete(event.pointerId));
    }
  }
}

customElements.define('process-picture', ProcessPicture);
