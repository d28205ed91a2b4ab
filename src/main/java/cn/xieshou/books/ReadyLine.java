package cn.xieshou.books;

import jakarta.persistence.EntityManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import cn.xieshou.page.PublicAddress;
import cn.xieshou.signin.PublishedAccounts;

/**
 * The last line of a start (就绪提示): where the portal is, and in the demonstration who may
 * sign in.
 */
@Component
class ReadyLine {

	private static final Logger log = LoggerFactory.getLogger(ReadyLine.class);

	private final Environment environment;

	private final ObjectProvider<PublishedAccounts> accounts;

	private final EntityManagerFactory entities;

	private final PublicAddress publicAddress;

	ReadyLine(Environment environment, ObjectProvider<PublishedAccounts> accounts, EntityManagerFactory entities,
			PublicAddress publicAddress) {
		this.publicAddress = publicAddress;
		this.environment = environment;
		this.accounts = accounts;
		this.entities = entities;
	}

	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE)
	void ready(ApplicationReadyEvent event) {
		awaitEntities();
		String port = this.environment.getProperty("local.server.port");
		if (port == null) {
			return;
		}
		String address = this.publicAddress.orLocal(port);
		PublishedAccounts published = this.accounts.getIfAvailable();
		if (published == null) {
			log.info("携手已就绪 / ready: {}", address);
		}
		else {
			log.info("携手已就绪 / ready: {} · 演示账户 / demonstration accounts: {} · 密码 / password: {}", address,
					String.join(" ", published.all().stream().map(PublishedAccounts.Published::username).toList()),
					published.password());
		}
	}

	/** They start beside the rest; without them the portal is not ready. */
	private void awaitEntities() {
		this.entities.getMetamodel();
	}

}
