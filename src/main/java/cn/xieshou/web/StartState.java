package cn.xieshou.web;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the portal has started (启动状态), and how far its books are until then. */
@Component
public class StartState {

	private final ObjectProvider<Loading> loading;

	private volatile boolean ready;

	public StartState(ObjectProvider<Loading> loading) {
		this.loading = loading;
	}

	/** How far the books are that are loaded at a first start (装载进度). */
	public interface Loading {

		/** How many steps are done. */
		int done();

		/** How many steps there are, 0 if nothing is loaded. */
		int of();

	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void ready(ApplicationReadyEvent event) {
		this.ready = true;
	}

	public boolean isReady() {
		return this.ready;
	}

	/** {@code null} if nothing is being loaded. */
	public @Nullable Loading loading() {
		Loading present = this.loading.getIfAvailable();
		return (present != null && present.of() > 0) ? present : null;
	}

}
