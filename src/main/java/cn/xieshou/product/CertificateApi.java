package cn.xieshou.product;

import java.util.List;
import java.util.Map;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.xieshou.list.BadListParameter;

/** Certificates that end, by program; filtered as the list of products is. */
@RestController
class CertificateApi {

	private static final int TEN_YEARS = 3650;

	private final EndingCertificates certificates;

	CertificateApi(EndingCertificates certificates) {
		this.certificates = certificates;
	}

	@GetMapping("/api/v1/products/certificates")
	Map<String, List<EndingCertificates.Ending>> ending(@RequestParam(defaultValue = "90") int days,
			@RequestParam MultiValueMap<String, String> parameters) {
		if (days < 0 || days > TEN_YEARS) {
			throw new BadListParameter("list.badParameter", "days", days);
		}
		MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(parameters);
		filters.remove("days");
		return Map.of("items", this.certificates.within(days, filters));
	}

}
