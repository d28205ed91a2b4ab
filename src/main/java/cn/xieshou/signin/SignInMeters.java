package cn.xieshou.signin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Meters refused sign-ins (登录计量): {@code xieshou.signin.refused} by reason, on this node,
 * names nobody.
 */
@Component
class SignInMeters {

	private final Counter wrong;

	private final Counter delayed;

	SignInMeters(MeterRegistry meters) {
		this.wrong = counter(meters, "wrong");
		this.delayed = counter(meters, "delayed");
	}

	private static Counter counter(MeterRegistry meters, String reason) {
		return Counter.builder("xieshou.signin.refused")
			.description("Sign-ins that were refused")
			.tag("reason", reason)
			.register(meters);
	}

	@EventListener
	void on(SignInRefused event) {
		this.wrong.increment();
	}

	@EventListener
	void on(SignInDelayed event) {
		this.delayed.increment();
	}

}
