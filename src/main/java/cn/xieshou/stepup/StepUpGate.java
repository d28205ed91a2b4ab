package cn.xieshou.stepup;

import cn.xieshou.signin.CurrentSignIn;
import cn.xieshou.signin.Passkeys;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import cn.xieshou.access.SignIn;
import cn.xieshou.values.Refusal;

/**
 * Stands before the handlers with {@link StepUp} (再验证): lets through who proves, or has
 * just proven, who they are.
 */
@Component
class StepUpGate implements WebMvcConfigurer, HandlerInterceptor {

	/** The field of the proof. */
	static final String PROOF = "proof";

	/** The field of the password where both are asked for. */
	static final String PASSWORD = "proofPassword";

	private final StepUps stepUps;

	private final ObjectProvider<Passkeys> passkeys;

	StepUpGate(StepUps stepUps, ObjectProvider<Passkeys> passkeys) {
		this.stepUps = stepUps;
		this.passkeys = passkeys;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		StepUp asked = (handler instanceof HandlerMethod method) ? method.getMethodAnnotation(StepUp.class) : null;
		if (asked != null) {
			SignIn signIn = CurrentSignIn.require();
			try {
				boolean passkey = this.passkeys.getObject()
					.accountOf(request)
					.filter(signIn.actor().id()::equals)
					.isPresent();
				this.stepUps.require(signIn, asked.whole(),
						new StepUps.Proof(text(request, PROOF), text(request, PASSWORD), passkey));
			}
			catch (Refusal refusal) {
				throw new Needed(this.stepUps.way(signIn, asked.whole()), refusal);
			}
		}
		return true;
	}

	private static String text(HttpServletRequest request, String field) {
		return Objects.requireNonNullElse(request.getParameter(field), "");
	}

	/** The proof is missing or wrong. */
	static final class Needed extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final StepUps.Way way;

		private final transient Refusal refusal;

		private Needed(StepUps.Way way, Refusal refusal) {
			super(refusal.key());
			this.way = way;
			this.refusal = refusal;
		}

		StepUps.Way way() {
			return this.way;
		}

		Refusal refusal() {
			return this.refusal;
		}

	}

}
