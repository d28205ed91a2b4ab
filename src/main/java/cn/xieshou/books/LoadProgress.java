package cn.xieshou.books;

import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import cn.xieshou.web.StartState;

/** How far the demonstration books are (装载进度), in steps of one kind of record each. */
@Component
@ConditionalOnBooleanProperty("xieshou.demo")
class LoadProgress implements StartState.Loading {

	private final AtomicInteger done = new AtomicInteger();

	private volatile int of;

	void begin(int steps) {
		this.done.set(0);
		this.of = steps;
	}

	void stepDone() {
		this.done.incrementAndGet();
	}

	@Override
	public int done() {
		return this.done.get();
	}

	@Override
	public int of() {
		return this.of;
	}

}
