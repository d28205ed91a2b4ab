package cn.xieshou.passkey;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Actor;
import cn.xieshou.page.PublicAddress;
import cn.xieshou.signin.Ceremonies;
import cn.xieshou.credential.FactorsChanged;
import cn.xieshou.signin.Passkeys;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * Passkeys by Spring Security's WebAuthn (通行密钥). A key belongs to the portal's public
 * address, or to {@code localhost} where none is set. It must be one that the device
 * finds by itself and lets be used only by who shows a finger, a face or a PIN, so that
 * it is two factors in one. Each challenge is kept for the browser that asked and serves
 * once.
 */
@Service
class WebAuthnPasskeys implements Passkeys {

	private static final Logger log = LoggerFactory.getLogger(WebAuthnPasskeys.class);

	/** How many an account has at most. */
	static final int MOST = 10;

	private static final String ADDING = "passkey-new";

	private static final String PROVING = "passkey";

	private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> ATTESTATION = new TypeReference<>() {
	};

	private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ASSERTION = new TypeReference<>() {
	};

	/** Whose key it is is found out by the key. */
	private static final ImmutablePublicKeyCredentialRequestOptionsRequest NOBODY = new ImmutablePublicKeyCredentialRequestOptionsRequest(
			null);

	private final PasskeyUsers users;

	private final UserCredentialRepository credentials;

	private final Ceremonies ceremonies;

	private final PublicAddress address;

	private final Environment environment;

	private final ApplicationEventPublisher events;

	private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	WebAuthnPasskeys(PasskeyUsers users, JdbcTemplate jdbc, Ceremonies ceremonies, PublicAddress address,
			Environment environment, ApplicationEventPublisher events) {
		this.users = users;
		this.credentials = new JdbcUserCredentialRepository(jdbc);
		this.ceremonies = ceremonies;
		this.address = address;
		this.environment = environment;
		this.events = events;
	}

	@Override
	public boolean isOffered(HttpServletRequest request) {
		return request.getServerName().equalsIgnoreCase(host());
	}

	@Override
	public boolean isSet(UUID account) {
		return !of(account).isEmpty();
	}

	/** Those of an account. */
	@Transactional(readOnly = true)
	public List<CredentialRecord> of(UUID account) {
		return this.credentials.findByUserId(PasskeyUsers.id(account));
	}

	/** What a browser needs to make a key for the account, JSON. */
	@Transactional
	public String propose(Actor actor, HttpServletRequest request, HttpServletResponse response) {
		Bytes challenge = begin(request, response, ADDING);
		return this.json.writeValueAsString(operations(challenge).createPublicKeyCredentialCreationOptions(
				new ImmutablePublicKeyCredentialCreationOptionsRequest(named(actor.username()))));
	}

	/**
	 * Keeps the public half of the key that a browser has made.
	 * @param name what its holder calls it
	 * @throws Refusal if it was not made for this account, or as it must be
	 */
	@Transactional
	public void add(Actor actor, String name, String made, HttpServletRequest request) {
		Bytes challenge = taken(request, ADDING).orElseThrow(() -> new Refusal("passkeys.expired"));
		if (of(actor.id()).size() >= MOST) {
			throw new Refusal("passkeys.tooMany", MOST);
		}
		WebAuthnRelyingPartyOperations operations = operations(challenge);
		try {
			operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
					operations.createPublicKeyCredentialCreationOptions(
							new ImmutablePublicKeyCredentialCreationOptionsRequest(named(actor.username()))),
					new RelyingPartyPublicKey(this.json.readValue(made, ATTESTATION), name)));
		}
		catch (JacksonException | IllegalArgumentException | WebAuthnException ex) {
			log.debug("A passkey was not taken", ex);
			throw new Refusal("passkeys.notMade");
		}
		this.events.publishEvent(new FactorsChanged(actor, FactorsChanged.Change.PASSKEY_ADDED, name));
	}

	/**
	 * Takes one away.
	 * @throws NotFound if the account has none of that id
	 */
	@Transactional
	public void remove(Actor actor, String id) {
		CredentialRecord found = of(actor.id()).stream()
			.filter((one) -> one.getCredentialId().toBase64UrlString().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("passkey"));
		this.credentials.delete(found.getCredentialId());
		this.events.publishEvent(new FactorsChanged(actor, FactorsChanged.Change.PASSKEY_REMOVED, found.getLabel()));
	}

	@Override
	@Transactional
	public void endAll(UUID account) {
		of(account).forEach((one) -> this.credentials.delete(one.getCredentialId()));
	}

	/** What a browser needs to prove that its reader holds a key, JSON. */
	@Transactional
	public String ask(HttpServletRequest request, HttpServletResponse response) {
		Bytes challenge = begin(request, response, PROVING);
		return this.json.writeValueAsString(operations(challenge).createCredentialRequestOptions(NOBODY));
	}

	@Override
	@Transactional
	public Optional<UUID> accountOf(HttpServletRequest request) {
		String signed = request.getParameter(FIELD);
		if (signed == null || signed.isBlank()) {
			return Optional.empty();
		}
		return taken(request, PROVING).flatMap((challenge) -> holder(challenge, signed));
	}

	private Optional<UUID> holder(Bytes challenge, String signed) {
		WebAuthnRelyingPartyOperations operations = operations(challenge);
		try {
			return Optional
				.ofNullable(operations.authenticate(new RelyingPartyAuthenticationRequest(
						operations.createCredentialRequestOptions(NOBODY), this.json.readValue(signed, ASSERTION))))
				.map((user) -> PasskeyUsers.account(user.getId()));
		}
		catch (JacksonException | IllegalArgumentException | WebAuthnException ex) {
			log.debug("A passkey was not accepted", ex);
			return Optional.empty();
		}
	}

	private Bytes begin(HttpServletRequest request, HttpServletResponse response, String kind) {
		Bytes challenge = Bytes.random();
		this.ceremonies.begin(request, response, kind, challenge.toBase64UrlString());
		return challenge;
	}

	private Optional<Bytes> taken(HttpServletRequest request, String kind) {
		return this.ceremonies.take(request, kind).map(Base64.getUrlDecoder()::decode).map(Bytes::new);
	}

	/**
	 * Those of one ceremony: the same options before and after, but for the challenge.
	 */
	private WebAuthnRelyingPartyOperations operations(Bytes challenge) {
		Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(this.users, this.credentials,
				PublicKeyCredentialRpEntity.builder().id(host()).name("携手").build(), Set.of(origin()));
		operations.setCustomizeCreationOptions((options) -> options.challenge(challenge)
			.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
				.residentKey(ResidentKeyRequirement.REQUIRED)
				.userVerification(UserVerificationRequirement.REQUIRED)
				.build()));
		operations.setCustomizeRequestOptions(
				(options) -> options.challenge(challenge).userVerification(UserVerificationRequirement.REQUIRED));
		return operations;
	}

	private static Authentication named(String username) {
		return UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
	}

	private String host() {
		return (this.address.url() != null) ? this.address.url().getHost() : "localhost";
	}

	private String origin() {
		return this.address.orLocal(this.environment.getProperty("local.server.port", ""));
	}

}
