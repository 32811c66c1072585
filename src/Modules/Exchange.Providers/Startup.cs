using Exchange.Framework.Modules;

namespace Exchange.Providers;

public sealed class Startup : StartupBase;
