using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Advertising : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Advertising_Booking",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Slot = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    UntilOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Districts = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Headline = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    Link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    PictureText = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: true),
                    PublicFileId = table.Column<Guid>(type: "uuid", nullable: true),
                    PictureWidth = table.Column<int>(type: "integer", nullable: false),
                    PictureHeight = table.Column<int>(type: "integer", nullable: false),
                    ListPriceFen = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advertising_Booking", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Advertising_Price",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slot = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    WeekFen = table.Column<long>(type: "bigint", nullable: false),
                    SetAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advertising_Price", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Experts_Draw",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    FieldNames = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Topic = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Wanted = table.Column<int>(type: "integer", nullable: false),
                    Parties = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Recused = table.Column<int>(type: "integer", nullable: false),
                    Seed = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SeedHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CommittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experts_Draw", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Experts_Expert",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UserId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    InvitedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Employer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FieldNames = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TopicCodes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Publishes = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experts_Expert", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Advertising_Count",
                columns: table => new
                {
                    BookingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Impressions = table.Column<long>(type: "bigint", nullable: false),
                    Clicks = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advertising_Count", x => new { x.BookingId, x.Day });
                    table.ForeignKey(
                        name: "FK_Advertising_Count_Advertising_Booking_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Advertising_Booking",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Advertising_Place",
                columns: table => new
                {
                    Slot = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    BookingId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advertising_Place", x => new { x.Slot, x.Day, x.Number });
                    table.ForeignKey(
                        name: "FK_Advertising_Place_Advertising_Booking_BookingId",
                        column: x => x.BookingId,
                        principalTable: "Advertising_Booking",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Experts_DrawEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DrawId = table.Column<Guid>(type: "uuid", nullable: false),
                    ExpertId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Rank = table.Column<int>(type: "integer", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReplyDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experts_DrawEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Experts_DrawEntry_Experts_Draw_DrawId",
                        column: x => x.DrawId,
                        principalTable: "Experts_Draw",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Experts_DrawEntry_Experts_Expert_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "Experts_Expert",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Experts_Interest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ExpertId = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experts_Interest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Experts_Interest_Experts_Expert_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "Experts_Expert",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Experts_Ticket",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ExpertId = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Rating = table.Column<int>(type: "integer", nullable: true),
                    Comment = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experts_Ticket", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Experts_Ticket_Experts_Expert_ExpertId",
                        column: x => x.ExpertId,
                        principalTable: "Experts_Expert",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Experts_TicketEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TicketId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsAnswer = table.Column<bool>(type: "boolean", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experts_TicketEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Experts_TicketEntry_Experts_Ticket_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Experts_Ticket",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_FileId",
                table: "Advertising_Booking",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_Number",
                table: "Advertising_Booking",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_PartyId_CreatedAt",
                table: "Advertising_Booking",
                columns: new[] { "PartyId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_PublicFileId",
                table: "Advertising_Booking",
                column: "PublicFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_State_SubmittedAt",
                table: "Advertising_Booking",
                columns: new[] { "State", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Booking_State_UntilOn",
                table: "Advertising_Booking",
                columns: new[] { "State", "UntilOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Place_BookingId",
                table: "Advertising_Place",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_Advertising_Price_Slot_ValidFrom",
                table: "Advertising_Price",
                columns: new[] { "Slot", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Draw_CommittedAt",
                table: "Experts_Draw",
                column: "CommittedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Draw_Number",
                table: "Experts_Draw",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Experts_DrawEntry_DrawId",
                table: "Experts_DrawEntry",
                column: "DrawId");

            migrationBuilder.CreateIndex(
                name: "IX_Experts_DrawEntry_ExpertId_State",
                table: "Experts_DrawEntry",
                columns: new[] { "ExpertId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Expert_InvitedEmail",
                table: "Experts_Expert",
                column: "InvitedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Expert_Number",
                table: "Experts_Expert",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Expert_State_ValidUntil",
                table: "Experts_Expert",
                columns: new[] { "State", "ValidUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Expert_UserId",
                table: "Experts_Expert",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Interest_ExpertId",
                table: "Experts_Interest",
                column: "ExpertId");

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Ticket_ExpertId_State",
                table: "Experts_Ticket",
                columns: new[] { "ExpertId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Ticket_Number",
                table: "Experts_Ticket",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Ticket_PartyId_AskedAt",
                table: "Experts_Ticket",
                columns: new[] { "PartyId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_Ticket_State_DueOn",
                table: "Experts_Ticket",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Experts_TicketEntry_TicketId",
                table: "Experts_TicketEntry",
                column: "TicketId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Advertising_Count");

            migrationBuilder.DropTable(
                name: "Advertising_Place");

            migrationBuilder.DropTable(
                name: "Advertising_Price");

            migrationBuilder.DropTable(
                name: "Experts_DrawEntry");

            migrationBuilder.DropTable(
                name: "Experts_Interest");

            migrationBuilder.DropTable(
                name: "Experts_TicketEntry");

            migrationBuilder.DropTable(
                name: "Advertising_Booking");

            migrationBuilder.DropTable(
                name: "Experts_Draw");

            migrationBuilder.DropTable(
                name: "Experts_Ticket");

            migrationBuilder.DropTable(
                name: "Experts_Expert");
        }
    }
}
