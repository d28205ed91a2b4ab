package cn.xieshou.signin;

import cn.xieshou.credential.FactorsChanged;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Actor;
import cn.xieshou.access.SignIn;
import cn.xieshou.access.SignInRow;
import cn.xieshou.access.SignIns;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * The tokens that an account's holder gives to programs (接口令牌): each with a name, what it
 * may do and where, and an end.
 */
@Service
@Transactional
public class Tokens {

	/** How many tokens with a name an account has at once. */
	static final int MOST = 20;

	/** An address or network in numbers, as far as a pattern can tell. */
	static final String NETWORK = "[0-9a-fA-F:.]+(/[0-9]{1,3})?";

	private static final int MOST_NETWORKS = 10;

	private static final int LONGEST_NETWORKS = 500;

	private final SignIns signIns;

	private final ApplicationEventPublisher events;

	Tokens(SignIns signIns, ApplicationEventPublisher events) {
		this.signIns = signIns;
		this.events = events;
	}

	/** Where a request comes from that asks for one. */
	public static SignIn.Origin origin(HttpServletRequest request) {
		return SignInContexts.origin(request);
	}

	/** Those in force, the latest used first. */
	@Transactional(readOnly = true)
	public List<SignInRow> of(UUID account) {
		return this.signIns.of(account, SignIns.Channel.API);
	}

	/**
	 * Gives one out.
	 * @param secondFactor whether its holder has proven one
	 * @throws Refusal at the field that it concerns
	 */
	public SignIns.Issued make(Actor actor, SignIn.Origin origin, boolean secondFactor, TokenForm form) {
		List<String> networks = networks(form.networks());
		if (of(actor.id()).stream().filter((one) -> one.name() != null).count() >= MOST) {
			throw Refusal.at("name", "tokens.tooMany", MOST);
		}
		SignIns.Issued issued = this.signIns.issueToken(actor.id(), origin, secondFactor, form.name(),
				new SignIn.Terms(form.scope() == TokenForm.Access.READ, networks), Duration.ofDays(form.days()));
		this.events.publishEvent(new FactorsChanged(actor, FactorsChanged.Change.TOKEN_MADE, form.name()));
		return issued;
	}

	/**
	 * Ends one.
	 * @throws NotFound if the account has none of that id
	 */
	public void end(Actor actor, UUID id) {
		SignInRow token = of(actor.id()).stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("token " + id));
		this.signIns.end(actor.id(), id);
		String name = token.name();
		this.events
			.publishEvent(new FactorsChanged(actor, FactorsChanged.Change.TOKEN_ENDED, (name != null) ? name : ""));
	}

	/** Addresses or networks in numbers; {@code 10.1.0.0/16}. */
	private static List<String> networks(String text) {
		List<String> networks = Arrays.stream(text.strip().split("[\\s,，、;；]+"))
			.filter((one) -> !one.isEmpty())
			.distinct()
			.toList();
		if (networks.size() > MOST_NETWORKS || String.join(" ", networks).length() > LONGEST_NETWORKS) {
			throw Refusal.at("networks", "tokens.tooManyNetworks", MOST_NETWORKS);
		}
		for (String network : networks) {
			if (!isNetwork(network)) {
				throw Refusal.at("networks", "tokens.noNetwork");
			}
		}
		return networks;
	}

	/** No name is looked up: what is no number is refused before. */
	private static boolean isNetwork(String text) {
		if (!text.matches(NETWORK)) {
			return false;
		}
		try {
			return new IpAddressMatcher(text) != null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
