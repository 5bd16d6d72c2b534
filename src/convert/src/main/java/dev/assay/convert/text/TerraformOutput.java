package dev.assay.convert.text;

import java.io.IOException;

/**
 * What stands between double quotes in Terraform's JSON, whose texts are templates.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/expressions/strings">Strings and templates</a>: in
 *     front of a brace a dollar or a percent sign begins something unless it is doubled
 */
public final class TerraformOutput extends EscapedOutput {
  public static final TerraformOutput INSTANCE = new TerraformOutput();

  private TerraformOutput() {
    super("Terraform-JSON-text", "application/json");
  }

  @Override
  void escape(String text, Appendable out) throws IOException {
    StringBuilder template = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      template.append(c);
      if ((c == '$' || c == '%') && i + 1 < text.length() && text.charAt(i + 1) == '{') {
        template.append(c);
      }
    }
    JsonOutput.INSTANCE.escape(template.toString(), out);
  }
}
