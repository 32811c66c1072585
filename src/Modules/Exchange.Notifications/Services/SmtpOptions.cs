namespace Exchange.Notifications.Services;

/// <summary>Section <c>Smtp</c> of the configuration. Without a host, mail is written as files under the data folder's <c>mail</c>.</summary>
internal sealed class SmtpOptions
{
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Sender's address, with or without a name: <c>Trading Center &lt;no-reply@example.cn&gt;</c>.</summary>
    public string From { get; set; } = "no-reply@localhost";

    /// <summary>True demands TLS: from the first byte on port 465, by STARTTLS otherwise.</summary>
    public bool UseTls { get; set; } = true;
}
